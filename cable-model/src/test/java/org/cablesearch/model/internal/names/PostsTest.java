// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.FactFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsTest {

    @ParameterizedTest
    @CsvSource({
        "Phnom Penh, PHNOMPENH", "PORT-AU-PRINCE, PORTAUPRINCE", "N'Djamena, NDJAMENA", "S\u00e3o Paulo, SAOPAULO",
        "SECSTATE, STATE", "Brussels, BRUSSELS", "USEU Brussels, USEUBRUSSELS", "SECDEF, SECDEF"
    })
    void knowsNamesAndAliases(String name, String canonical) {
        assertEquals(Optional.of(canonical), Posts.canonical(Posts.squeeze(name)));
    }

    @ParameterizedTest
    @CsvSource({"SAOPAUO, SAOPAULO", "TRIPOLII, TRIPOLI", "SOIA, SOFIA", "BAGHADD, BAGHDAD", "TEGUCIGLPA, TEGUCIGALPA"})
    void findsTheNearestPost(String misspelt, String canonical) {
        assertEquals(Optional.of(canonical), Posts.nearest(misspelt));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL", "REPORT", "TELCON", "LETTER", "MEMO", "UNSCR", "MARCH", "JULY", "Q"})
    void doesNotMistakeOtherWordsForPosts(String word) {
        assertEquals(Optional.empty(), Posts.nearest(word));
    }

    @ParameterizedTest
    @CsvSource({"PHNOMPENH, PHNOM PENH", "PORTAUPRINCE, PORT AU PRINCE", "KABUL, KABUL", "SECSTATE,", "BUDGET,"})
    void separatesTheWordsOfAPostsName(String letters, String written) {
        assertEquals(Optional.ofNullable(written), Posts.written(letters));
    }

    @ParameterizedTest
    @CsvSource({
        "Embassy Rangoon, Burma Myanmar Yangon",
        "Embassy Phnom Penh, Cambodia",
        "Embassy Bathurst, Gambia BANJUL",
        "Secretary of State, SecState Department",
        "US Interests Section Havana, Cuba",
        "Iran RPO Dubai, Iran UAE",
        "Embassy Nowhere, ''",
        "'', ''"
    })
    void knowsOtherWordsForAPost(String origin, String words) {
        assertEquals(words, Posts.otherWords(origin));
    }

    @Test
    void otherWordsAreOfKnownPosts() {
        List<String> unknown = FactFile.lines(Posts.class::getResourceAsStream, "post-names.txt").stream()
                .flatMap(
                        line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("; ")))
                .filter(post -> !Posts.isPost(Posts.squeeze(post)))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @CsvSource({
        "PEKING, BEIJING USLOPEKING",
        "BEIJING, PEKING USLOPEKING",
        "ECBRUSSELS, USEUBRUSSELS",
        "USEU, USEUBRUSSELS ECBRUSSELS",
        "SAIGON, ''"
    })
    void knowsTheNamesOfAPostAtAllTimes(String letters, String others) {
        Set<String> names = new HashSet<>(Posts.namesOfOne(letters));
        names.remove(letters);
        assertEquals(Set.of(others.isEmpty() ? new String[0] : others.split(" ")), names);
    }
}
