package org.cablesearch.reader.internal.input;

import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** How much of the files of one reading has been read, by their bytes on the disk. For one thread. */
public final class ReadMeter {
    private final long total;
    private final DoubleConsumer share;
    private double read;

    /**
     * A meter.
     *
     * @param total the bytes of all files
     * @param share is told what share of them was read
     */
    public ReadMeter(long total, DoubleConsumer share) {
        this.total = total;
        this.share = share;
    }

    /** A meter that tells nobody. */
    public static ReadMeter none() {
        return new ReadMeter(0, share -> {});
    }

    /** A file, metered as it is read. */
    public InputStream metered(InputStream file) {
        return metered(file, 1);
    }

    /**
     * An unpacked part of a file, metered as it is read.
     *
     * @param packing how many bytes of the file a byte of the part stands for
     */
    public InputStream metered(InputStream part, double packing) {
        return new CountedInput(part, bytes -> add(bytes * packing));
    }

    private void add(double bytes) {
        read += bytes;
        if (total > 0) {
            // A file may have grown since it was measured.
            share.accept(Math.min(1, read / total));
        }
    }
}
