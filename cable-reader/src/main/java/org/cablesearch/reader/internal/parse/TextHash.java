package org.cablesearch.reader.internal.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cablesearch.model.Provenance;

/** The hash by which a text is recognised in any layout, see {@link Provenance#textHash()}. */
final class TextHash {

    private TextHash() {}

    /**
     * The hash of a header and a body. They are joined without a space: in the text layout nothing separates them.
     */
    static String of(String header, String body) {
        byte[] text = (squeezed(header) + squeezed(body)).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !squeezed.isEmpty();
            } else {
                if (gap) {
                    squeezed.append(' ');
                    gap = false;
                }
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }
}
