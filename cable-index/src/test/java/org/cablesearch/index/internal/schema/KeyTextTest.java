// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.CableKey;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    private static final List<CableKey> KEYS = Stream.of("06A1", "06A1\0", "06A1\0link/1", "06A10", "06A2")
            .flatMap(id -> Stream.of(Optional.<String>empty(), Optional.of("link/1"), Optional.of("link/2"))
                    .map(document -> new CableKey(id, document)))
            .toList();

    @Test
    void isReadBackFromItsText() {
        for (CableKey key : KEYS) {
            assertEquals(key, KeyText.parse(KeyText.of(key)));
        }
    }

    @Test
    void differsForEachCable() {
        assertEquals(KEYS.size(), KEYS.stream().map(KeyText::of).distinct().count());
    }

    @Test
    void isTheIdIfThereIsNoDocument() {
        assertEquals("06A1", KeyText.of(new CableKey("06A1", Optional.empty())));
    }

    @Test
    void sortsTheDocumentsOfAnIdBeforeLongerIds() {
        assertEquals(
                List.of("06A1", "06A1\0link/1", "06A1\0link/2", "06A10", "06A10\0link/1"),
                KEYS.stream()
                        .filter(key -> key.id().equals("06A10") || key.id().equals("06A1"))
                        .map(KeyText::of)
                        .sorted()
                        .limit(5)
                        .toList());
    }
}
