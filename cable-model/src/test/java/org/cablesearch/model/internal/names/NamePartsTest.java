// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartsTest {

    @ParameterizedTest
    @CsvSource({
        "maria, de, la, true",
        "de, la, vega, true",
        "guido, la, tella, false",
        "max, van, der, true",
        "herman, van, rompuy, false",
        "osama, bin, laden, true",
        "hun, sen, jr, false",
    })
    void writesParticlesInLowerCase(String before, String word, String next, boolean small) {
        assertEquals(small, NameParts.isSmall(before, word, next));
    }

    @Test
    void particlesDoNotIncludeEnglishWords() {
        assertTrue(NameParts.isOptional("at"));
        assertFalse(NameParts.particles().contains("at"));
    }

    @Test
    void doesNotMistakeInitialsOrNamesForNumerals() {
        assertTrue(NameParts.isSuffix("xvi"));
        assertFalse(NameParts.isSuffix("v"));
        assertFalse(NameParts.isSuffix("xi"));
    }

    @Test
    void listsEachParticleOnce() {
        WordFile file = WordFile.of(NameParts.class::getResourceAsStream, "particles.txt");
        List<String> all = Stream.of("article", "sun", "of", "or name", "part")
                .flatMap(section -> file.words(section).stream())
                .toList();
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), all.stream().filter(word -> !seen.add(word)).toList());
    }
}
