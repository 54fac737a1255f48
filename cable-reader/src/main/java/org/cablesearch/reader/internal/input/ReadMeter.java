// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.io.InputStream;
import org.cablesearch.model.Progress;

/** Measures how much of the files has been read, by their bytes on disk. Not thread-safe. */
public final class ReadMeter {
    private final long total;
    private final Progress progress;
    private double read;
    private long records;

    /** Creates a meter.
     *
     * @param total the bytes of all files
     * @param progress receives the number of records taken and the share of bytes read
     */
    public ReadMeter(long total, Progress progress) {
        this.total = total;
        this.progress = progress;
    }

    /** A meter that reports nothing. */
    public static ReadMeter none() {
        return new ReadMeter(0, Progress.NONE);
    }

    /** Measures a file as it is read. */
    public InputStream metered(InputStream file) {
        return metered(file, 1);
    }

    /**
     * Measures an unpacked part of a file as it is read.
     *
     * @param packing how many bytes of the file correspond to one unpacked byte
     */
    public InputStream metered(InputStream part, double packing) {
        return new CountedInput(part, bytes -> {
            read += bytes * packing;
            report();
        });
    }

    /** Counts one more record. */
    public void addRecord() {
        records++;
        report();
    }

    private void report() {
        if (total > 0) {
            // A file may have grown since it was measured.
            progress.at(records, Math.min(1, read / total));
        }
    }
}
