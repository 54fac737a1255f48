package org.cablesearch.reader.internal.input;

import static org.cablesearch.reader.internal.input.Packing.hasAt;

import java.util.Arrays;
import java.util.Optional;

/** Archives and compressed files that are not read, recognized by their first bytes. */
public enum ForeignPacking {
    TAR("a tar archive", "tar -xf FILE"),
    BZIP2("compressed with bzip2", "bunzip2 FILE; if it is a .tar.bz2: tar -xf FILE"),
    XZ("compressed with xz", "unxz FILE; if it is a .tar.xz: tar -xf FILE"),
    ZSTD("compressed with zstd", "unzstd FILE; if it is a .tar.zst: tar -xf FILE"),
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
            case TAR -> hasAt(start, USTAR, "7573746172") && start[USTAR - 1] == 0;
            case BZIP2 ->
                hasAt(start, 0, "425a68") && (hasAt(start, 4, "314159265359") || hasAt(start, 4, "177245385090"));
            case XZ -> hasAt(start, 0, "fd377a585a00");
            case ZSTD -> hasAt(start, 0, "28b52ffd");
            case RAR -> hasAt(start, 0, "526172211a07");
        };
    }

    /** What it is, and what the user can do. */
    public String advice() {
        return "it is " + what + ", which is not supported; unpack it first, with " + command;
    }
}
