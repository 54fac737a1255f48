// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DecodedTest {

    @Test
    void utf8IsDecoded() {
        String text = "naïve 日本 \ud83d\ude00 \ufffd";
        assertEquals(new Decoded(text, OptionalInt.empty()), Decoded.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherBytesAreWindows1252AndTheFirstLineIsReported() {
        byte[] bytes = "one\ntwo\nthe “minister’s” café\nfour".getBytes(Charset.forName("windows-1252"));
        assertEquals(new Decoded("one\ntwo\nthe “minister’s” café\nfour", OptionalInt.of(2)), Decoded.of(bytes));
    }

    @Test
    void bothEncodingsMayBeMixed() {
        byte[] bytes = {'c', 'a', 'f', (byte) 0xE9, ' ', (byte) 0xC3, (byte) 0xA9, (byte) 0x81, (byte) 0xC3};
        assertEquals(new Decoded("café é\u0081Ã", OptionalInt.of(0)), Decoded.of(bytes));
    }

    /** Half a surrogate pair, encoded as if it were a character, is not UTF-8. */
    @Test
    void encodedSurrogatesAreNotUtf8() {
        byte[] bytes = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        assertEquals(new Decoded("í\u00a0€", OptionalInt.of(0)), Decoded.of(bytes));
    }

    @Test
    void crlfIsOneLineEnd() {
        assertEquals(
                "a\nb\rc\n",
                Decoded.of("a\r\nb\rc\r\n".getBytes(StandardCharsets.UTF_8)).text());
    }
}
