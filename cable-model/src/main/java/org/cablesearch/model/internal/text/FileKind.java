// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Recognizes files that are not text by their first bytes. */
public final class FileKind {

    /** The number of bytes that show the kind of a file. */
    public static final int BYTES = 8_192;

    private static final List<Magic> KINDS = List.of(
            new Magic("255044462d", "a PDF document"),
            new Magic("7b5c727466", "a rich text (RTF) document"),
            new Magic("d0cf11e0", "an old Word or Excel document"),
            new Magic("504b0304", "a zip archive, or a document such as .docx or .xlsx"),
            new Magic("1f8b", "compressed with gzip"),
            new Magic("377abcaf271c", "a 7z archive"),
            new Magic("89504e47", "an image"),
            new Magic("ffd8ff", "an image"),
            new Magic("fffe", "in UTF-16; save it as UTF-8"),
            new Magic("feff", "in UTF-16; save it as UTF-8"));

    /** Control characters of plain text: tabs, line and page ends, and those of old word processors and terminals. */
    private static final String TEXT_CONTROLS = "\b\t\n\u000b\f\r\u001a\u001b";

    private FileKind() {}

    /** The first bytes of files of each kind, in hexadecimal. */
    private record Magic(String hex, String kind) {

        boolean begins(byte[] start) {
            byte[] magic = HexFormat.of().parseHex(hex);
            return start.length >= magic.length && Arrays.equals(magic, 0, magic.length, start, 0, magic.length);
        }
    }

    /**
     * The message about a file that is not text; empty for text.
     *
     * @param start its first bytes, or all of them
     */
    public static Optional<String> complaint(byte[] start, String file) {
        return KINDS.stream()
                .filter(kind -> kind.begins(start))
                .map(Magic::kind)
                .findFirst()
                .or(() -> unnamed(start))
                .map(kind -> file + " is not plain text: it is " + kind);
    }

    /** The kind of a file that none of the {@link #KINDS} begins like; empty for text, which has few control characters. */
    private static Optional<String> unnamed(byte[] start) {
        int[] nuls = new int[2];
        boolean isBinary = false;
        for (int i = 0; i < start.length; i++) {
            nuls[i % 2] += start[i] == 0 ? 1 : 0;
            isBinary |= start[i] >= 0 && start[i] < ' ' && TEXT_CONTROLS.indexOf(start[i]) < 0;
        }
        // Of each two bytes of a Latin letter, one is NUL.
        boolean isUtf16 = Math.max(nuls[0], nuls[1]) > start.length / 4 && Math.min(nuls[0], nuls[1]) == 0;
        return isUtf16
                ? Optional.of("in UTF-16; save it as UTF-8")
                : isBinary ? Optional.of("a binary file") : Optional.empty();
    }
}
