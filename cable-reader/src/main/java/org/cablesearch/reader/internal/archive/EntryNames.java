// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The character set of the names in a zip file that does not say that they are UTF-8. Most are UTF-8 nevertheless; the others are in the
 * code page 437 of DOS, which the format prescribes, or in Windows-1252.
 */
final class EntryNames extends Charset {

    static final Charset INSTANCE = new EntryNames();

    private static final Charset DOS = Charset.forName("IBM437");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private EntryNames() {
        super("x-zip-entry-names", new String[0]);
    }

    /** A name from its bytes. In the wrong one of the two code pages, letters with accents become other signs. */
    static String name(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            String dos = DOS.decode(bytes.duplicate()).toString();
            String windows = WINDOWS.decode(bytes.duplicate()).toString();
            return letters(windows) > letters(dos) ? windows : dos;
        }
    }

    private static long letters(String name) {
        return name.chars()
                .filter(c -> Character.isLetter(c)
                        && Character.getType(c) != Character.MODIFIER_LETTER
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
    }

    @Override
    public boolean contains(Charset other) {
        return StandardCharsets.UTF_8.contains(other);
    }

    @Override
    public CharsetEncoder newEncoder() {
        return StandardCharsets.UTF_8.newEncoder();
    }

    /** A decoder of whole names; what reads a zip file passes no parts. */
    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                String name = name(in);
                if (name.length() > out.remaining()) {
                    return CoderResult.OVERFLOW;
                }
                out.put(name);
                in.position(in.limit());
                return CoderResult.UNDERFLOW;
            }
        };
    }
}
