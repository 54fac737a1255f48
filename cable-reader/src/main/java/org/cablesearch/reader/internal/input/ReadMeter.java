package org.cablesearch.reader.internal.input;

import java.io.InputStream;
import org.cablesearch.model.Progress;

/** How much of the files of one reading has been read, by their bytes on the disk. For one thread. */
public final class ReadMeter {
    private final long total;
    private final Progress progress;
    private double read;
    private long records;

    /**
     * A meter.
     *
     * @param total the bytes of all files
     * @param progress is told how many records were taken, and what share of the bytes was read
     */
    public ReadMeter(long total, Progress progress) {
        this.total = total;
        this.progress = progress;
    }

    /** A meter that tells nobody. */
    public static ReadMeter none() {
        return new ReadMeter(0, Progress.NONE);
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
        return new CountedInput(part, bytes -> {
            read += bytes * packing;
            tell();
        });
    }

    /** Counts one more record. */
    public void addRecord() {
        records++;
        tell();
    }

    private void tell() {
        if (total > 0) {
            // A file may have grown since it was measured.
            progress.at(records, Math.min(1, read / total));
        }
    }
}
