package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The format of the front end's files. */
class FrontEndTest {

    private static final Path WEB = Path.of("src", "main", "resources", "org", "cablesearch", "page", "web");
    private static final int MAX_LINE_LENGTH = 140;

    @Test
    void noLineIsTooLong() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            List<Path> texts = files.filter(file -> file.toString().matches(".*\\.(js|css|html)"))
                    .toList();
            assertTrue(texts.size() > 30, texts.toString());
            for (Path text : texts) {
                assertEquals(
                        List.of(),
                        Files.readAllLines(text).stream()
                                .filter(line -> line.length() > MAX_LINE_LENGTH)
                                .toList(),
                        text.toString());
            }
        }
    }
}
