package org.cablesearch.reader.internal.input;

import java.util.Arrays;
import java.util.HexFormat;

/** How a file is packed, recognized by its first bytes. */
public enum Packing {
    GZIP,
    ZIP,
    SEVEN_ZIP,
    NONE;

    public static final int MAGIC_BYTES = 6;

    public static Packing of(byte[] start) {
        return Arrays.stream(values())
                .filter(packing -> packing.begins(start))
                .findFirst()
                .orElseThrow();
    }

    private boolean begins(byte[] start) {
        return switch (this) {
            case GZIP -> hasAt(start, 0, "1f8b");
            // The signature of an entry, or of the end of an empty archive.
            case ZIP -> hasAt(start, 0, "504b0304") || hasAt(start, 0, "504b0506");
            case SEVEN_ZIP -> hasAt(start, 0, "377abcaf271c");
            case NONE -> true;
        };
    }

    /** Whether the bytes of a magic number, in hexadecimal, are at this position. */
    static boolean hasAt(byte[] start, int at, String hex) {
        byte[] magic = HexFormat.of().parseHex(hex);
        int end = at + magic.length;
        return start.length >= end && Arrays.equals(start, at, end, magic, 0, magic.length);
    }
}
