package org.cablesearch.reader.internal.input;

/** How a file is packed, recognized by its first bytes. */
public enum Packing {
    NONE,
    GZIP,
    ZIP;

    public static final int MAGIC_BYTES = 4;

    public static Packing of(byte[] start) {
        if (start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
            return GZIP;
        }
        boolean zip = start.length >= MAGIC_BYTES && start[0] == 'P' && start[1] == 'K';
        // The signature of an entry, or of the end of an empty archive.
        return zip && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6)) ? ZIP : NONE;
    }
}
