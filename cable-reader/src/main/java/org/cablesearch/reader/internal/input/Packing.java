// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** How a file is packed, recognized by its first bytes. */
public enum Packing {
    GZIP,
    ZIP,
    SEVEN_ZIP,
    TAR("a tar archive", "tar -xf FILE"),
    BZIP2("compressed with bzip2", "bunzip2 FILE; if it is a .tar.bz2: tar -xf FILE"),
    XZ("compressed with xz", "unxz FILE; if it is a .tar.xz: tar -xf FILE"),
    ZSTD("compressed with zstd", "unzstd FILE; if it is a .tar.zst: tar -xf FILE"),
    RAR("a RAR archive", "unrar x FILE"),
    NONE;

    /** Number of first bytes that identify a supported packing. */
    public static final int MAGIC_BYTES = 6;

    /** The position of the word {@code ustar} in a tar archive. */
    private static final int USTAR = 257;

    private final Optional<String> advice;

    /** A packing that is read, or none. */
    Packing() {
        this.advice = Optional.empty();
    }

    /** A packing that is not read. */
    Packing(String what, String command) {
        this.advice = Optional.of("it is " + what + ", which is not supported; unpack it first, with " + command);
    }

    /** The packing of a file that begins with these bytes. */
    public static Packing of(byte[] start) {
        return Arrays.stream(values())
                .filter(packing -> packing.begins(start))
                .findFirst()
                .orElseThrow();
    }

    /** The kind of a file whose packing is not supported, and what the user can do; empty for any other. */
    public Optional<String> advice() {
        return advice;
    }

    private boolean begins(byte[] start) {
        return switch (this) {
            case GZIP -> hasAt(start, 0, "1f8b");
            // The signature of an entry, or of the end of an empty archive.
            case ZIP -> hasAt(start, 0, "504b0304") || hasAt(start, 0, "504b0506");
            case SEVEN_ZIP -> hasAt(start, 0, "377abcaf271c");
            // The name before it is padded with NULs, which no text contains.
            case TAR -> hasAt(start, USTAR, "7573746172") && start[USTAR - 1] == 0;
            case BZIP2 ->
                hasAt(start, 0, "425a68") && (hasAt(start, 4, "314159265359") || hasAt(start, 4, "177245385090"));
            case XZ -> hasAt(start, 0, "fd377a585a00");
            case ZSTD -> hasAt(start, 0, "28b52ffd");
            case RAR -> hasAt(start, 0, "526172211a07");
            case NONE -> true;
        };
    }

    /** Whether the bytes of a magic number, in hexadecimal, are at this position. */
    private static boolean hasAt(byte[] start, int at, String hex) {
        byte[] magic = HexFormat.of().parseHex(hex);
        int end = at + magic.length;
        return start.length >= end && Arrays.equals(start, at, end, magic, 0, magic.length);
    }
}
