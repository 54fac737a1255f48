// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.reader.internal.body.LineKind;
import org.cablesearch.reader.internal.body.ParagraphParser;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.layout.Corpus;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.testing.Archive;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;

/** Writes what each line of a text is to its paragraphs, for people to judge. */
class LineKindsTest {

    /** The fictional cables that have the most kinds of lines. */
    private static final Set<String> CABLES = Set.of("09TBILISI2440", "06GENEVA3702");

    /** A text with every kind of line. */
    private static final String EVERY_KIND = """
            (C - ENTIRE TEXT)

            - - - - - - - - - -

            1. The Minister received the Ambassador
            on the jetty.

            A. (S/NF) He wished to sell the jetty.

            2. Prices
            ---------
            They begin at one dollar.

            WHO PAYS
            --------
            -----
            The buyer does.
            """;

    @Test
    void givesEachLineItsKind() throws IOException {
        List<PagedLine> every = EVERY_KIND
                .lines()
                .map(line -> new PagedLine(new Line(1, line), 1, false))
                .toList();
        List<LineKind> kinds =
                ParagraphParser.parse(every, List.of(), Optional.empty()).kinds();
        List<String> golden = new ArrayList<>(shown("A text with every kind of line", every, kinds));
        for (RawCable cable : Corpus.texts(Archive.FICTIONAL)) {
            if (CABLES.contains(cable.id())) {
                BodyReading reading = BodyReading.of(cable);
                golden.addAll(shown(
                        cable.id(),
                        reading.signature().lines(),
                        reading.paragraphs().kinds()));
            }
        }
        Golden.assertMatches(Archive.FICTIONAL.folder().resolve("kinds.golden.txt"), String.join("\n", golden) + "\n");

        Set<LineKind> plain = new HashSet<>(kinds);
        plain.removeIf(kind -> !(kind instanceof LineKind.Plain));
        assertEquals(EnumSet.allOf(LineKind.Plain.class), plain);
    }

    private static List<String> shown(String title, List<PagedLine> lines, List<LineKind> kinds) {
        List<String> shown = new ArrayList<>(List.of("== " + title));
        for (int i = 0; i < lines.size(); i++) {
            shown.add("%-15s | %s"
                    .formatted(name(kinds.get(i)), lines.get(i).text())
                    .strip());
        }
        return shown;
    }

    private static String name(LineKind kind) {
        return switch (kind) {
            case LineKind.Opens opens -> (opens.isNumber() ? "number " : "") + opens.use();
            case LineKind.Heading unused -> "HEADING begins";
            case LineKind.Entire unused -> "ENTIRE";
            case LineKind.Plain plain -> plain.name();
        };
    }
}
