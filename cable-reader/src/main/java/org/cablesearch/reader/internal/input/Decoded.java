// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;

/**
 * A record as text: decoded as UTF-8, with Windows-1252 for bytes that are not UTF-8; CRLF becomes one line end.
 *
 * @param text the text
 * @param firstForeignLine the line of {@code text}, from 0, with the first byte that is not UTF-8
 */
public record Decoded(String text, OptionalInt firstForeignLine) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    public static Decoded of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return new Decoded(withoutCarriageReturns(text), OptionalInt.empty());
        }
        return mixed(bytes);
    }

    /** The problem of a record that begins on {@code line}, if any of its bytes were not UTF-8. */
    public Optional<Problem> foreignBytes(int line) {
        return firstForeignLine.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        ProblemCode.NOT_UTF8,
                        "bytes that are not UTF-8 were read as Windows-1252",
                        OptionalInt.of(line + firstForeignLine.getAsInt())));
    }

    /** Whether bytes begin like text in UTF-16: with a byte order mark, or with about every other byte NUL. */
    public static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int[] nuls = new int[2];
        int length = Math.min(bytes.length, 256);
        for (int i = 0; i < length; i++) {
            nuls[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        return mark == 0xfffe
                || mark == 0xfeff
                || (Math.max(nuls[0], nuls[1]) > length * 2 / 5 && Math.min(nuls[0], nuls[1]) < length / 10);
    }

    private static String withoutCarriageReturns(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    }

    private static Decoded mixed(byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        OptionalInt firstForeign = OptionalInt.empty();
        while (true) {
            CoderResult result = utf8.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            if (firstForeign.isEmpty()) {
                firstForeign = OptionalInt.of(Lines.endsIn(bytes, in.position()));
            }
            out.put(windows1252(bytes, in.position(), result.length()));
            in.position(in.position() + result.length());
        }
        return new Decoded(withoutCarriageReturns(out.flip().toString()), firstForeign);
    }

    /** Decodes bytes; the five that Windows-1252 leaves undefined become the control characters with the same code. */
    private static String windows1252(byte[] bytes, int start, int length) {
        String text = new String(bytes, start, length, WINDOWS_1252);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text);
        for (int i = 0; i < length; i++) {
            if (repaired.charAt(i) == '\uFFFD') {
                repaired.setCharAt(i, (char) (bytes[start + i] & 0xFF));
            }
        }
        return repaired.toString();
    }
}
