// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.NameIndex.find;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.Entities;
import org.cablesearch.model.PersonMention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleSearchTest {

    @TempDir
    private static Path folder;

    private static NameIndex index;
    private static CableSearcher searcher;

    @BeforeAll
    static void addCables() throws IOException {
        index = new NameIndex(folder)
                .people("06A1", "HOK LUNDY")
                .people("06A2", "Hok Lundy,s")
                .people("06A3", "LUNDY, Hok")
                .people("06A4", "General Hok Lundy")
                .people("06A5", "Hok B. Lundy")
                .people("06A6", "Hok Sengly", "Mark Lundy")
                .people("06B1", "Muammar al-Qadhafi")
                .people("06B2", "Moammar Gaddafi")
                .people("06B3", "Kadafi", "Saif Kadafi", "Hannibal Kadafi")
                .people("06C1", "Gerhard Schröder")
                .people("06C2", "Gerhard Schroeder")
                .people("06C3", "Gerhard Schroder")
                .people("06D1", "Anne-Marie Slaughter")
                .people("06D2", "Annemarie Slaughter")
                .people("06D3", "Kim Jong-il")
                .people("06D4", "Kim Jong Il")
                .people("06D5", "Kim Jongil")
                .people("06D6", "Paul O'Neill")
                .people("06E1", "Mohamed ElBaradei")
                .people("06E2", "MOHAMED ELBARADEI")
                .people("06E3", "Mohamed el-Baradei")
                .people("06F1", "Abd al-Rahman")
                .people("06F2", "Abdulrahman");
        searcher = index.searcher();
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people:"hok lundy"                 | 06A1 06A2 06A3 06A4 06A5
            people:"LUNDY, Hok"                | 06A1 06A2 06A3 06A4 06A5
            people:"General Hok B. Lundy"      | 06A1 06A2 06A3 06A4 06A5
            people:"sengly mark"~1000          |
            people:lundy                       | 06A1 06A2 06A3 06A4 06A5 06A6
            people:qadhafi                     | 06B1 06B2 06B3
            people:"moammar qadhafi"           | 06B1 06B2
            people.exact:qadhafi               | 06B1
            people.exact:kadafi                | 06B3
            people.exact:"muammar al-qadhafi"  | 06B1
            people.exact:schröder              | 06C1 06C2 06C3
            people.exact:schroeder             | 06C1 06C2 06C3
            people.exact:"gerhard schroder"    | 06C1 06C2 06C3
            people:"anne marie slaughter"      | 06D1 06D2
            people:"annemarie slaughter"       | 06D1 06D2
            people:"Anne‑Marie Slaughter"      | 06D1 06D2
            people:"kim jong-il"               | 06D3 06D4 06D5
            people.exact:"kim jongil"          | 06D3 06D5
            people:"o’neill"                   | 06D6
            people:oneill                      | 06D6
            people:elbaradei                   | 06E1 06E2 06E3
            people.exact:el-baradei            | 06E1 06E2 06E3
            people.exact:baradei               | 06E1 06E3
            people:abdulrahman                 | 06F1 06F2
            people:"abd al-rahman"             | 06F1 06F2
            people:qadha*                      | 06B1
            """)
    void finds(String query, String ids) throws IOException {
        Set<String> expected = ids == null ? Set.of() : new TreeSet<>(List.of(ids.split(" ")));
        assertEquals(expected, new TreeSet<>(find(searcher, query)));
    }

    /** The index drops titles, so the text that names the person shows whether it has the title of the query. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people.exact:omar               | 06A1 06A2 06A3 06A4 06A5
            people.exact:"mullah omar"      | 06A1 06A4 06A5
            people.exact:"Mullah OMAR"      | 06A1 06A4 06A5
            people.exact:"president omar"   | 06A2
            people.exact:"mullah omar soliman" |
            people:"mullah omar"            | 06A1 06A2 06A3 06A4 06A5
            NOT people.exact:"mullah omar"  | 06A2 06A3
            para:(fled people.exact:"mullah omar") | 06A1
            """)
    void findsANameAsWrittenWithItsTitle(String query, String ids, @TempDir Path titled) throws IOException {
        try (SmallIndex cables = new SmallIndex(titled)) {
            cables.add(naming("06A1", "A visit", "Mullah Omar fled.", List.of(0)));
            cables.add(naming("06A2", "A visit", "President Omar, not a mullah, stayed.", List.of(0)));
            cables.add(naming("06A3", "Mullah Omar", "Omar Soliman stayed.", List.of(0)));
            cables.add(naming("06A4", "A visit", "Mullah Omar's men stayed.", List.of(0)));
            cables.add(naming("06A5", "Mullah Omar seen", "He stayed.", List.of()));
            try (CableSearcher searching = cables.searcher()) {
                Set<String> expected = ids == null ? Set.of() : new TreeSet<>(List.of(ids.split(" ")));
                assertEquals(expected, new TreeSet<>(find(searching, query)));
            }
        }
    }

    /** A cable whose text names Omar, in its only paragraph or in no paragraph. */
    private static CableBuilder naming(String id, String subject, String text, List<Integer> paragraphs) {
        return SmallIndex.cable(id, subject, text)
                .entities(Entities.NONE.people(List.of(PersonMention.of("Omar", paragraphs))));
    }

    /** Three mentions of another spelling in one paragraph do not outweigh one mention of the spelling in the query. */
    @ParameterizedTest
    @CsvSource({
        "people:qadhafi, 06B1",
        "people:gaddafi, 06B2",
        "people:kadafi, 06B3",
        "people:\"moammar gaddafi\", 06B2"
    })
    void ranksTheExactSpellingFirst(String query, String first) throws IOException {
        assertEquals(first, find(searcher, query).get(0));
    }

    @Test
    void countsTheSameAtBothUnits() throws IOException {
        SearchRequest request = SearchRequest.of("people:qadhafi");
        assertEquals(3, searcher.search(request).total());
        assertEquals(3, searcher.search(request.unit(Unit.PARAGRAPH)).total());
    }

    @Test
    void findsNothingInAnIndexWithoutNames(@TempDir Path empty) throws IOException {
        try (NameIndex none = new NameIndex(empty).add(NameIndex.cable("06A1"));
                CableSearcher searching = none.searcher()) {
            assertEquals(new ArrayList<String>(), find(searching, "people:qadhafi"));
        }
    }
}
