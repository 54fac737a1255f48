// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.reader.internal.input.RawCables;
import org.cablesearch.testing.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyFinderTest {

    static Stream<String> cases() {
        try (InputStream in = BodyFinderTest.class.getResourceAsStream("body-starts.txt")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheStartOfTheBody(String marked) {
        String telegram = marked.replace("|", "").replace("\\n", "\n");
        int start = BodyFinder.bodyStart(telegram);
        assertEquals(marked, (telegram.substring(0, start) + "|" + telegram.substring(start)).replace("\n", "\\n"));
    }

    @Test
    void noBodyBeginsInsideTheNameOfAPost() {
        for (String post : Posts.names()) {
            for (String number : List.of(" 1008", " 12958", "")) {
                String header = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC 1234\nINFO AMEMBASSY " + post + number
                        + "\nRUEHQT/AMEMBASSY QUITO 1233";
                assertEquals(header.length(), BodyFinder.bodyStart(header + "UNCLAS LIMA 000100\n\nText"), header);
            }
        }
    }

    /** The text layout and the dump contain the same cables; the dump has header and body in separate columns. */
    @ParameterizedTest
    @MethodSource(Archive.AT_HAND)
    void splitsCablesLikeTheDump(Archive archive) throws IOException {
        Corpus corpus = Corpus.of(archive);
        for (var dump : corpus.dump().values()) {
            var text = corpus.text(dump.id());
            assertEquals(RawCables.text(dump.header()), RawCables.text(text.header()), dump.id());
            assertEquals(RawCables.text(dump.body()), RawCables.text(text.body()), dump.id());
        }
        assertTrue(corpus.dump().size() > 100);
    }
}
