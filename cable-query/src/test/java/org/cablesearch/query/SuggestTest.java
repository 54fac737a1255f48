// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestTest {

    @TempDir
    private static Path folder;

    private static NameIndex index;
    private static CableSearcher searcher;

    @BeforeAll
    static void addCables() throws IOException {
        index = new NameIndex(folder)
                .people("06PHNOMPENH1", "Muammar al-Qadhafi", "Hok Lundy")
                .people("06PHNOMPENH2", "MUAMMAR AL-QADHAFI", "LUNDY, Hok")
                .people("06PHNOMPENH3", "Moammar Qadafi", "Saif Qadhafi")
                .people("06PHNOMPENH4", "George H. Bush", "George W. Bush")
                .people("06PHNOMPENH5", "George W. Bush")
                .org("06HANOI1", "Cambodian Women's Crisis Center", "CWCC")
                .org("06HANOI2", "G/TIP")
                .org("06HANOI3", "the Crisis Group")
                .add(tagged("06RABAT1", new Tag("PHUM", TagKind.SUBJECT, Optional.of("Human Rights"), "PHUM")))
                .add(tagged("06RABAT2", new Tag("PHUM", TagKind.SUBJECT, Optional.of("Human Rights"), "phum")))
                .add(tagged("06RABAT3", new Tag("CB", TagKind.COUNTRY, Optional.of("Cambodia"), "CB")));
        searcher = index.searcher();
    }

    private static Cable tagged(String id, Tag tag) {
        return NameIndex.cable(id).toBuilder()
                .origin("Consulate Ho Chi Minh City")
                .tags(List.of(tag))
                .build();
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
        index.close();
    }

    private static String suggest(CableSearcher searching, String field, String prefix) throws IOException {
        return searching.suggest(SuggestField.of(field), prefix, 10).values().stream()
                .map(value -> value.value()
                        + value.label().map(label -> " (" + label + ")").orElse("") + " " + value.count())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people | qad            | Muammar al-Qadhafi (also Moammar Qadafi 1) 2; Saif Qadhafi 1
            people | LUN            | Hok Lundy 2
            people | hok l          | Hok Lundy 2
            people | lundy, h       | Hok Lundy 2
            people | bush           | George W. Bush 2; George H. Bush 1
            people | xyz            |
            orgs   | cri            | Cambodian Women's Crisis Center 1; Crisis Group 1
            orgs   | cwc            | Cambodian Women's Crisis Center 1
            orgs   | tip            | G/TIP 1
            orgs   | gt             | G/TIP 1
            orgs   | g/t            | G/TIP 1
            tags   | ph             | PHUM (Human Rights) 2
            tags   | rig            | PHUM (Human Rights) 2
            tags   | cam            | CB (Cambodia) 1
            origin | minh           | Consulate Ho Chi Minh City 3
            origin | emb            | Embassy Phnom Penh 8
            id     | 06 phnom penh  | 06PHNOMPENH1 1; 06PHNOMPENH2 1; 06PHNOMPENH3 1; 06PHNOMPENH4 1; 06PHNOMPENH5 1
            id     | 07             |
            """)
    void suggests(String field, String prefix, String expected) throws IOException {
        assertEquals(expected == null ? "" : expected, suggest(searcher, field, prefix));
    }

    @Test
    void respectsTheLimit() throws IOException {
        assertEquals(2, searcher.suggest(SuggestField.ID, "06", 2).values().size());
        assertEquals(1, searcher.suggest(SuggestField.PEOPLE, "", 1).values().size());
        assertEquals(0, searcher.suggest(SuggestField.TAGS, "", 0).values().size());
        assertThrows(IllegalArgumentException.class, () -> searcher.suggest(SuggestField.TAGS, "", -1));
    }

    @Test
    void suggestionsCanBeSelected() throws IOException {
        SearchRequest all = SearchRequest.of("*:*");
        for (SuggestField field : List.of(SuggestField.ORGS, SuggestField.PEOPLE, SuggestField.TAGS)) {
            Dimension dimension = Dimension.of(field.toString());
            for (Suggestions.Suggestion value : searcher.suggest(field, "", 10).values()) {
                assertEquals(
                        value.count(),
                        searcher.search(all.select(dimension, value.value())).total());
            }
        }
    }

    @Test
    void forgetsReplacedValues(@TempDir Path other) throws IOException {
        try (NameIndex changing =
                        new NameIndex(other).people("06A1", "Hok Lundy").people("06A2", "Hok Lundy");
                CableSearcher searching = changing.searcher()) {
            changing.people("06A1", "Hun Sen");
            searching.refresh();
            assertEquals("Hok Lundy 1; Hun Sen 1", suggest(searching, "people", "h"));
        }
    }
}
