// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Words;

/**
 * A case in a text file next to the test. Cases are separated by blank lines. A line that begins with {@code @} says
 * where the case comes from; lines of input begin with {@code |}; all other lines are the expected reading, or "none".
 */
public record Cases(String source, String input, List<String> expected) {

    public static Stream<Cases> read(String name) {
        try (InputStream in = Cases.class.getResourceAsStream("cases/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n+"))
                    .filter(block -> block.startsWith("@"))
                    .map(Cases::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cases of(String block) {
        String source = "";
        List<String> input = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : block.split("\n")) {
            if (line.startsWith("@")) {
                source = line.substring(1).strip();
            } else if (line.startsWith("|")) {
                input.add(line.substring(Math.min(2, line.length())));
            } else if (!line.equals("none")) {
                expected.add(line.stripTrailing());
            }
        }
        return new Cases(source, String.join("\n", input), expected);
    }

    /** The input as a paragraph. */
    Passage paragraph() {
        return new Passage(input, Passage.Kind.PARAGRAPH, 0, 1, new Words(Lexicon.standard()));
    }

    @Override
    public String toString() {
        return source + ": " + input;
    }
}
