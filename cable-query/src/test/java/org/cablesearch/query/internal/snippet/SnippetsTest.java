// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetsTest {

    @TempDir
    Path folder;

    /** Each line has a query and the snippet of one paragraph, with the marked text in brackets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "police             | The [police] and the [Police]man's [police]",
                "reports            | One [report], two [reports], it was [reported]",
                "exact:reports      | One report, two [reports], it was reported",
                "\"police chief\"   | police and chief, the [police chief] and his police",
                "\"police chief\"~2 | the [police and chief] of [police, chief]",
                "anti-TIP           | TIP, anti, the [anti-TIP] unit, [anti TIP]",
                "police OR army     | The [army], the [police]",
                "police OR (court NOT army) | The army, the [police]",
                "corrupt*           | [Corruption] is [corrupt], not incorrupt",
                "polcie~1           | The [police], not polite",
                "/arm[yi].*/        | An [army], [armies], not armed",
                "para:(police army) | The [army], the [police]",
                "para:(police marking:SBU) | The [police] of SBU",
                "text:police role:BODY | The [police] in a body",
                "people:taylor text:met | Taylor [met] Taylor",
                "tags:PHUM OR text:met | PHUM and human rights [met]",
                "subject:police OR text:met | The police [met]",
                "heading:police OR text:met | The police [met]",
                "caf\u00e9          | A [cafe\u0301], a [caf\u00e9], a [CAFE]",
                "taylor             | [Taylor],s and [Taylor]'s",
                "police             | \ud83d\ude00 \ud835\udc00 [police] \ud83d\ude00[police]\ud83d\ude00",
                "\"said today\"     | said XXXXXXXXXXXX today, [said today]",
                "\"police police\"  | one police and [police police]",
            })
    void marksWhatMatchedAndNothingElse(String query, String marked) throws IOException {
        String text = marked.replace("[", "").replace("]", "");
        Cable cable = cable(text).toBuilder()
                .subject("police")
                .tags(List.of(new Tag("PHUM", TagKind.SUBJECT, Optional.of("Human Rights"), "PHUM")))
                .entities(Entities.NONE.people(List.of(new PersonMention(
                        "Mark Taylor", Optional.empty(), PersonRole.MENTIONED, List.of(), List.of(0)))))
                .build();
        Snippet snippet = first(cable, query).snippets().get(0);
        // "Policeman" is one word.
        String expected = marked.replace("[Police]man's", "Policeman's");
        assertEquals(expected, snippet.render("[", "]"));
        assertEquals(text, snippet.text());
    }

    @Test
    void showsTheBestParagraphsFirstAndNoMoreThanRequested() throws IOException {
        Cable cable = cable("Nothing here.", "One police.", "Police and army.", "An army of many other words.");
        SearchRequest request = SearchRequest.of("police OR army");
        assertEquals(List.of(2, 1), indexes(hit(cable, request.snippets(2))));
        assertEquals(3, hit(cable, request.snippets(9)).snippets().size());
        assertEquals(List.of(), hit(cable, request.snippets(0)).snippets());
    }

    @Test
    void showsOnlyParagraphsThatMatchTheParagraphClause() throws IOException {
        Cable cable = cable("police army", "police", "army", "court police army");
        assertEquals(List.of(0), indexes(first(cable, "para:(police army NOT court)")));
        assertEquals(List.of(1), indexes(first(cable, "para:(police NOT army)")));
    }

    @Test
    void showsTheSummaryUnmarkedIfNoParagraphMatches() throws IOException {
        Cable cable = Cable.builder("06A1")
                .subject("Of police")
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(U)", "First."),
                        Paragraph.numbered(2, "(C)", "In sum.").role(ParagraphRole.SUMMARY)))
                .build();
        for (String query : List.of("police", "id:06A1", "*:*", "NOT army")) {
            Snippet snippet = first(cable, query).snippets().get(0);
            assertEquals("2 1 (C) In sum. []", print(snippet), query);
        }
    }

    @Test
    void showsParagraphFoundByItsHeading() throws IOException {
        Cable cable = Cable.builder("06A1")
                .paragraphs(List.of(
                        Paragraph.numbered(1, "", "First."),
                        Paragraph.numbered(2, "(SBU)", "Second.").heading("The police")))
                .build();
        assertEquals(
                "2 1 (SBU) Second. []", print(first(cable, "police").snippets().get(0)));
    }

    @Test
    void cutsALongParagraphAtWordsAroundTheMatches() throws IOException {
        String filler = "lorem ipsum dolor ".repeat(1_500);
        Snippet snippet = first(cable(filler + "police and the army " + filler), "police army")
                .snippets()
                .get(0);
        assertTrue(snippet.text().startsWith("…") && snippet.text().endsWith("…"), snippet.text());
        assertTrue(snippet.render("[", "]").contains(" [police] and the [army] lorem"), snippet.text());
        assertTrue(snippet.text().length() < 450, snippet.text());
        String inner = snippet.text().substring(1, snippet.text().length() - 1);
        assertTrue((" " + filler + "police and the army " + filler).contains(" " + inner + " "), "cut within a word");
    }

    @Test
    void findsMatchAtTheVeryEndOfTheLongestParagraph() throws IOException {
        Snippet snippet = first(cable("lorem ipsum ".repeat(4_400) + "police"), "police")
                .snippets()
                .get(0);
        assertTrue(snippet.render("[", "]").endsWith(" [police]"), snippet.text());
    }

    /** A table, a list of addresses or a text in another script may have no space for thousands of characters. */
    @Test
    void cutsATextWithoutSpaces() throws IOException {
        for (String filler : List.of("lorem,", "\ud83d\ude00", "\u65e5,", "x")) {
            Snippet snippet = first(cable(filler.repeat(2_000) + ",police," + filler.repeat(2_000)), "police")
                    .snippets()
                    .get(0);
            assertTrue(snippet.render("[", "]").contains("[police]"), snippet.text());
            assertTrue(snippet.text().length() < 500, () -> snippet.text().length() + " characters");
            assertEquals(
                    snippet.text(),
                    new String(
                            snippet.text().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.UTF_8),
                    "a surrogate pair is cut");
        }
    }

    @Test
    void keepsAPhraseThatIsLongerThanTheWindow() throws IOException {
        String phrase = "lorem ipsum ".repeat(60).strip();
        Snippet snippet = first(cable("dolor ".repeat(200) + phrase + " dolor".repeat(200)), "\"" + phrase + "\"")
                .snippets()
                .get(0);
        assertTrue(snippet.render("[", "]").contains("[" + phrase + "]"), snippet.text());
    }

    private Hit first(Cable cable, String query) throws IOException {
        return hit(cable, SearchRequest.of(query));
    }

    private Hit hit(Cable cable, SearchRequest request) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(cable, "");
        }
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            return searcher.search(request).hits().get(0);
        }
    }

    private static List<Integer> indexes(Hit hit) {
        return hit.snippets().stream().map(Snippet::paragraphIndex).toList();
    }

    private static String print(Snippet snippet) {
        return snippet.paragraph().getAsInt() + " " + snippet.paragraphIndex() + " "
                + snippet.marking().orElseThrow().text() + " " + snippet.text() + " " + snippet.spans();
    }

    private static Cable cable(String... texts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String text : texts) {
            paragraphs.add(Paragraph.numbered(paragraphs.size() + 1, "(SBU)", text));
        }
        return Cable.builder("06A1").paragraphs(paragraphs).build();
    }
}
