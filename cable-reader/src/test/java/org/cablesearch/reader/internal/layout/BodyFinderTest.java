package org.cablesearch.reader.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
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
    void findsTheBody(String marked) {
        String telegram = marked.replace("|", "").replace("\\n", "\n");
        int start = BodyFinder.bodyStart(telegram);
        assertEquals(marked, (telegram.substring(0, start) + "|" + telegram.substring(start)).replace("\n", "\\n"));
    }

    /** The text layout and the dump hold the same cables; the dump has header and body apart. */
    @Test
    void splitsRealCablesAsTheDumpHasThem() throws IOException {
        Corpus corpus = Corpus.assumed();
        for (var dump : corpus.dump().values()) {
            var text = corpus.text(dump.id());
            assertEquals(dump.header(), text.header(), dump.id());
            assertEquals(dump.body(), text.body(), dump.id());
        }
        assertTrue(corpus.dump().size() > 600);
    }
}
