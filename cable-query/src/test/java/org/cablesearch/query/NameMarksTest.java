// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names are marked in every form in which a paragraph has them, and only if the cable lists them for that paragraph.
 */
class NameMarksTest {

    private static final List<String> PARAGRAPHS = List.of(
            "Hok\nLundy's police met Al-Qadhafi and Mark Lundy.",
            "LUNDY thanked the World Bank; the Bank's Gaddafi file.",
            "Lundy Street is no person, nor is a bank.");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people:"hok lundy"            | [Hok/Lundy]'s police met Al-Qadhafi and Mark [Lundy]. | [LUNDY] thanked the World Bank; the Bank's Gaddafi file.
            people:hok                    | [Hok/Lundy]'s police met Al-Qadhafi and Mark [Lundy]. | [LUNDY] thanked the World Bank; the Bank's Gaddafi file.
            people:"mark lundy"           | Hok/Lundy's police met Al-Qadhafi and [Mark Lundy].   | LUNDY thanked the World Bank; the Bank's Gaddafi file.
            people:qadhafi                | Hok/Lundy's police met [Al-Qadhafi] and Mark Lundy.   | LUNDY thanked the World Bank; the Bank's [Gaddafi] file.
            people:kadafi                 | Hok/Lundy's police met [Al-Qadhafi] and Mark Lundy.   | LUNDY thanked the World Bank; the Bank's [Gaddafi] file.
            people.exact:gaddafi          | Hok/Lundy's police met [Al-Qadhafi] and Mark Lundy.   | LUNDY thanked the World Bank; the Bank's [Gaddafi] file.
            people:qadh*                  | Hok/Lundy's police met [Al-Qadhafi] and Mark Lundy.   | LUNDY thanked the World Bank; the Bank's [Gaddafi] file.
            people:qadhafy~               | Hok/Lundy's police met [Al-Qadhafi] and Mark Lundy.   | LUNDY thanked the World Bank; the Bank's [Gaddafi] file.
            orgs:"world bank"             | Hok/Lundy's police met Al-Qadhafi and Mark Lundy.     | LUNDY thanked the [World Bank]; the [Bank]'s Gaddafi file.
            orgs:police                   | Hok/Lundy's police met Al-Qadhafi and Mark Lundy.     | LUNDY thanked the World Bank; the Bank's Gaddafi file.
            police people:hok             | [Hok/Lundy]'s [police] met Al-Qadhafi and Mark [Lundy]. | [LUNDY] thanked the World Bank; the Bank's Gaddafi file.
            police NOT people:hok         | Hok/Lundy's [police] met Al-Qadhafi and Mark Lundy.   | LUNDY thanked the World Bank; the Bank's Gaddafi file.
            para:(people:hok orgs:bank)   | Hok/Lundy's police met Al-Qadhafi and Mark Lundy.     | [LUNDY] thanked the [World Bank]; the [Bank]'s Gaddafi file.
            """)
    void marksNames(String query, String first, String second) throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable());
                CableSearcher searcher = index.searcher()) {
            MarkedCable marked =
                    searcher.mark("06A1", CableQuery.parse(query).query()).orElseThrow();
            assertEquals(first, marked(marked, 0));
            assertEquals(second, marked(marked, 1));
            assertEquals(PARAGRAPHS.get(2), marked(marked, 2));
        }
    }

    @Test
    void snippetsMarkNamesToo() throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable());
                CableSearcher searcher = index.searcher()) {
            for (Unit unit : Unit.values()) {
                List<Hit> hits = searcher.search(
                                SearchRequest.of("people:qadafi").unit(unit))
                        .hits();
                assertEquals(
                        Set.of(
                                "Hok\nLundy's police met [Al-Qadhafi] and Mark Lundy.",
                                "LUNDY thanked the World Bank; the Bank's [Gaddafi] file."),
                        hits.stream()
                                .flatMap(hit -> hit.snippets().stream())
                                .map(snippet -> snippet.render("[", "]"))
                                .collect(Collectors.toSet()));
            }
        }
    }

    private static String marked(MarkedCable cable, int paragraph) {
        return Markup.plain("[", "]")
                .render(
                        PARAGRAPHS.get(paragraph),
                        cable.paragraphs().get(paragraph).text())
                .replace('\n', '/');
    }

    private static CableBuilder cable() {
        return SmallIndex.cable("06A1", "Names", PARAGRAPHS.toArray(String[]::new))
                .entities(Entities.NONE
                        .people(List.of(
                                person("Hok Lundy", List.of("LUNDY"), List.of(0, 1)),
                                person("Mark Lundy", List.of(), List.of(0)),
                                person("Muammar al-Qadhafi", List.of("al-Qadhafi", "Gaddafi"), List.of(0, 1))))
                        .orgs(List.of(new OrgMention("World Bank", List.of("Bank"), List.of(1)))));
    }

    private static PersonMention person(String name, List<String> variants, List<Integer> paragraphs) {
        return new PersonMention(name, Optional.empty(), PersonRole.MENTIONED, variants, paragraphs);
    }
}
