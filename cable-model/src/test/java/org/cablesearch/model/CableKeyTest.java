// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CableKeyTest {

    private static CableKey key(String id, String document) {
        return new CableKey(id, Optional.of(document));
    }

    private static CableKey key(String id) {
        return new CableKey(id, Optional.empty());
    }

    @Test
    void sortsById_thenByDocument_byCodePoint() {
        // U+FFFD is a smaller code point than U+1D11E, but its char is greater than the first of the pair.
        List<CableKey> sorted = List.of(
                key("76ROME45"),
                key("76ROME45", "x"),
                key("76ROME45", "y"),
                key("76ROME45", "\uFFFD"),
                key("76ROME45", "\uD834\uDD1E"),
                key("76ROME450"),
                key("76ROME450", "a"),
                key("77ROME1"));
        List<CableKey> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1));
        Collections.sort(shuffled);
        assertEquals(sorted, shuffled);
    }

    @Test
    void isTheIdAndTheDocumentOfTheCable() {
        Cable cable = Cable.builder("76ROME45").document("x.tel").build();
        assertEquals(key("76ROME45", "x.tel"), cable.key());
        assertEquals("76ROME45 · x.tel", cable.key().toString());
        assertEquals("76ROME45", key("76ROME45").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\uD800"})
    void refusesAnIdThatNoCableHas(String id) {
        assertThrows(IllegalArgumentException.class, () -> key(id));
        assertThrows(IllegalArgumentException.class, () -> Cable.builder(id).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\uDC00", "b\0"})
    void refusesADocumentThatNoCableHas(String document) {
        assertThrows(IllegalArgumentException.class, () -> key("76ROME45", document));
        assertThrows(
                IllegalArgumentException.class,
                () -> Cable.builder("76ROME45").document(document).build());
    }
}
