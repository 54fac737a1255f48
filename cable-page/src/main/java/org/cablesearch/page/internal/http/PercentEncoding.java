// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.cablesearch.model.internal.text.Surrogates;

/**
 * Decodes the parts of a query string. It is stricter than {@link java.net.URLDecoder}, which turns malformed UTF-8
 * into U+FFFD.
 */
public final class PercentEncoding {

    private PercentEncoding() {}

    /**
     * Decodes one part of a query string.
     *
     * @throws Refusal if an escape is incomplete, or the bytes are not UTF-8
     */
    public static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i + 1) << 4 | hex(text, i + 2));
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c == '+' ? ' ' : c);
            } else {
                throw malformed(text);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(text);
        }
    }

    private static int hex(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c >= 0x80 || Character.digit(c, 16) < 0) {
            throw malformed(text);
        }
        return Character.digit(c, 16);
    }

    private static Refusal malformed(String text) {
        return new Refusal(
                Status.BAD_REQUEST,
                "The address contains \"" + Surrogates.shortened(text, 60)
                        + "\", which is not percent-encoded UTF-8; encode it again.");
    }
}
