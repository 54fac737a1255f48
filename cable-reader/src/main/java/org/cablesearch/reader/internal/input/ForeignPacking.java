package org.cablesearch.reader.internal.input;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Archives and compressed files that are not read, recognized by their first bytes. */
public enum ForeignPacking {
    TAR("a tar archive", "tar -xf FILE"),
    BZIP2("compressed with bzip2", "bunzip2 FILE; if it is a .tar.bz2: tar -xf FILE"),
    XZ("compressed with xz", "unxz FILE; if it is a .tar.xz: tar -xf FILE"),
    ZSTD("compressed with zstd", "unzstd FILE; if it is a .tar.zst: tar -xf FILE"),
    SEVEN_ZIP("a 7z archive", "7z x FILE"),
    RAR("a RAR archive", "unrar x FILE");

    /** The position of the word {@code ustar} in a tar archive. */
    private static final int USTAR = 257;

    private final String what;
    private final String command;

    ForeignPacking(String what, String command) {
        this.what = what;
        this.command = command;
    }

    public static Optional<ForeignPacking> of(byte[] start) {
        return Arrays.stream(values()).filter(kind -> kind.begins(start)).findFirst();
    }

    private boolean begins(byte[] start) {
        return switch (this) {
            // The name before it is padded with NULs, which no text contains.
            case TAR -> has(start, USTAR, "7573746172") && start[USTAR - 1] == 0;
            case BZIP2 -> has(start, 0, "425a68") && (has(start, 4, "314159265359") || has(start, 4, "177245385090"));
            case XZ -> has(start, 0, "fd377a585a00");
            case ZSTD -> has(start, 0, "28b52ffd");
            case SEVEN_ZIP -> has(start, 0, "377abcaf271c");
            case RAR -> has(start, 0, "526172211a07");
        };
    }

    private static boolean has(byte[] start, int at, String hex) {
        byte[] magic = HexFormat.of().parseHex(hex);
        int end = at + magic.length;
        return start.length >= end && Arrays.equals(start, at, end, magic, 0, magic.length);
    }

    /** What it is, and what the user can do. */
    public String advice() {
        return "it is " + what + ", which is not supported; unpack it first, with " + command;
    }
}
