// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a query's matches in a whole cable, and the ways to print them. */
class MarkTest {

    @TempDir
    private Path folder;

    /** Each line has a query, then the marked subject, heading of the first paragraph, and text of both paragraphs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            police                    | [Police] and army | The [police] | The [police] <reported> theft. | Army & [police] [police].
            exact:reports             | Police and army   | The police   | The police <reported> theft.   | Army & police police.
            reports                   | Police and army   | The police   | The police <[reported]> theft. | Army & police police.
            "army police"             | Police and army   | The police   | The police <reported> theft.   | [Army & police] police.
            subject:army              | Police and [army] | The police   | The police <reported> theft.   | Army & police police.
            text:the*                 | Police and army   | The police   | [The] police <reported> [theft]. | Army & police police.
            para:(police theft)       | Police and army   | The [police] | The [police] <reported> [theft]. | Army & police police.
            police NOT army           | [Police] and army | The [police] | The [police] <reported> theft. | Army & [police] [police].
            tags:PHUM                 | Police and army   | The police   | The police <reported> theft.   | Army & police police.
            """)
    void marksWhatTheQueryMatches(String query, String subject, String heading, String first, String second)
            throws IOException {
        Cable cable =
                cable("06A1", "Police and army", "x", "Army & police police.").build();
        Paragraph opening = new Paragraph(
                0,
                OptionalInt.of(1),
                Optional.empty(),
                Optional.of("The police"),
                ParagraphRole.BODY,
                1,
                "The police <reported> theft.");
        Cable whole = cable.toBuilder()
                .paragraphs(List.of(opening, cable.paragraphs().get(1)))
                .build();
        try (SmallIndex index = new SmallIndex(folder).add(whole.toBuilder());
                CableSearcher searcher = index.searcher()) {
            MarkedCable marked =
                    searcher.mark("06 A 1", CableQuery.parse(query).query()).orElseThrow();
            assertEquals(whole, marked.cable());
            Markup brackets = Markup.plain("[", "]");
            assertEquals(subject, brackets.render(whole.subject(), marked.subject()));
            assertEquals(
                    heading,
                    brackets.render("The police", marked.paragraphs().get(0).heading()));
            assertEquals(
                    first,
                    brackets.render(opening.text(), marked.paragraphs().get(0).text()));
            assertEquals(
                    second,
                    brackets.render(
                            "Army & police police.", marked.paragraphs().get(1).text()));
            assertEquals(Optional.empty(), searcher.mark("06A7", CableQuery.all()));
        }
    }

    @Test
    void htmlIsEscapedAndTerminalTextIsSafe() {
        String text = "<b>\"Tom's\" & \u001b[2J</b>";
        List<Span> spans = List.of(new Span(4, 7));
        assertEquals(
                "&lt;b&gt;&quot;<mark>Tom</mark>&#39;s&quot; &amp; \u001b[2J&lt;/b&gt;",
                Markup.html().render(text, spans));
        assertEquals(
                Markup.html().render(text, spans).replace("mark>", "em>"),
                Markup.html("<em>", "</em>").render(text, spans));
        assertEquals(
                "<b>\"\u001b[1mTom\u001b[0m's\" & \ufffd[2J</b>", Markup.ansi().render(text, spans));
        assertEquals("a\tb\n", Markup.ansi().render("a\tb\n", List.of()));
    }

    @Test
    void hitsHaveCitations() throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable("06PHNOMPENH2611", "Law", "Army.", "Police."));
                CableSearcher searcher = index.searcher()) {
            Hit hit = searcher.search("police").hits().get(0);
            assertEquals("06PHNOMPENH2611, 15 August 2006", hit.citation());
            assertEquals(
                    "06PHNOMPENH2611, para. 2 (SBU), 15 August 2006",
                    hit.citation(hit.snippets().get(0)));
            Snippet unnumbered = Snippet.of(Paragraph.of("Text").index(4));
            assertEquals(
                    "06PHNOMPENH2611, unnumbered para. (5 from the start), 15 August 2006", hit.citation(unnumbered));
            assertEquals(
                    Instant.parse("2006-08-15T09:30:00Z"),
                    hit.date().orElseThrow().instant());
        }
    }
}
