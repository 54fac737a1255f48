// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.page.internal.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentFilesTest {

    @Test
    void readsFilesOneAfterAnother() throws IOException {
        SentFiles files = of("a%20b/%C3%A9.txt 5\nhello" + "empty 0\n" + "2.txt 3\na\nb");
        List<String> read = new ArrayList<>();
        while (files.hasNext()) {
            SentFile file = files.next();
            read.add(file.name() + "=" + new String(file.content().readAllBytes(), UTF_8));
        }
        assertEquals(List.of("a b/é.txt=hello", "empty=", "2.txt=a\nb"), read);
        assertEquals(1, files.share());
    }

    @Test
    void theRestOfAFileIsSkipped() throws IOException {
        SentFiles files = of("1 20000\n" + "x".repeat(20_000) + "2 1\ny");
        assertEquals('x', files.next().content().read());
        assertEquals("y", new String(files.next().content().readAllBytes(), UTF_8));
    }

    @Test
    void aBodyWithoutFilesIsEmpty() {
        assertEquals(false, of("").hasNext());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "name\n", "name x\n", "name -1\n", "a b 1\nx", "%zz 1\nx", "\nx"})
    void aMalformedBodyIsRefused(String body) {
        assertThrows(Refusal.class, of(body)::next);
    }

    @Test
    void anEndlessLineIsRefused() {
        assertThrows(Refusal.class, of("x".repeat(100_000))::hasNext);
    }

    @Test
    void aBodyThatEndsEarlyIsRefused() {
        SentFiles files = of("a 10\nhello");
        SentFile file = files.next();
        assertThrows(Refusal.class, () -> file.content().readAllBytes());
        assertThrows(Refusal.class, files::hasNext);
    }

    private static SentFiles of(String text) {
        byte[] body = text.getBytes(UTF_8);
        return new SentFiles(new ByteArrayInputStream(body), body.length);
    }
}
