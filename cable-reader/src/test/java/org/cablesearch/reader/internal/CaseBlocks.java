// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PagedLine;

/**
 * A case in a text file next to the test. Cases are separated by blank lines. The first line of a case begins with
 * {@code @} and says where the case comes from; lines of input begin with {@code |}; the other lines are the expected
 * reading.
 *
 * @param source where the case comes from
 * @param id the cable's id
 * @param input the lines after {@code | }
 * @param expected all other lines
 */
public record CaseBlocks(String source, String id, List<String> input, List<String> expected) {

    /** The cases in a file next to a test. */
    public static Stream<CaseBlocks> read(Class<?> test, String name) {
        String text;
        try (InputStream in = test.getResourceAsStream(name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(text.split("\n\n+"))
                .filter(block -> block.startsWith("@"))
                .map(CaseBlocks::of);
    }

    private static CaseBlocks of(String block) {
        String source = "";
        String id = "";
        List<String> input = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : block.split("\n")) {
            if (line.startsWith("@")) {
                source = line.substring(1).strip();
            } else if (line.startsWith("id ")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("|")) {
                input.add(line.length() > 2 ? line.substring(2) : "");
            } else {
                expected.add(line.stripTrailing());
            }
        }
        return new CaseBlocks(source, id, input, expected);
    }

    public String text() {
        return String.join("\n", input);
    }

    public List<Line> lines() {
        return Line.of(text(), 1);
    }

    /** The input on one page. */
    public List<PagedLine> paged() {
        return lines().stream().map(line -> new PagedLine(line, 1, false)).toList();
    }

    /** Lines as a case expects them: each after a colon. */
    public static List<String> written(List<PagedLine> lines) {
        return lines.stream().map(line -> (": " + line.text()).stripTrailing()).toList();
    }

    @Override
    public String toString() {
        return source + ": " + String.join(" / ", input);
    }
}
