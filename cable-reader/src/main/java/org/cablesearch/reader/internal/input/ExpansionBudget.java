// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.io.InputStream;

/**
 * How much one archive may unpack to: a multiple of its packed size, counted over all its entries and over the archives
 * within it, so nested archives and overlapping entries cannot evade the limit. Not thread-safe.
 */
public final class ExpansionBudget {
    private final Limits limits;
    private final InputStream packed;
    private long packedBytes;
    private long unpackedBytes;
    private int entries;

    private ExpansionBudget(Limits limits, InputStream packed, long packedBytes) {
        this.limits = limits;
        this.packed = new CountedInput(packed, bytes -> this.packedBytes += bytes);
        this.packedBytes = packedBytes;
    }

    /** The budget of an archive whose size is known. */
    public static ExpansionBudget of(Limits limits, long packedBytes) {
        return new ExpansionBudget(limits, InputStream.nullInputStream(), packedBytes);
    }

    /** The budget of an archive that is read as a stream: its size is the number of bytes read so far. */
    public static ExpansionBudget of(Limits limits, InputStream packed) {
        return new ExpansionBudget(limits, packed, 0);
    }

    /** The archive, counted as it is read. */
    public InputStream packed() {
        return packed;
    }

    /** An unpacked part of the archive, counted as it is read. */
    public InputStream unpacked(InputStream in) {
        return new CountedInput(in, this::unpack);
    }

    private void unpack(int bytes) throws TooLargeException {
        unpackedBytes += bytes;
        if (unpackedBytes > Limits.FREE_EXPANSION + packedBytes * limits.expansion()) {
            throw new TooLargeException("the archive unpacks to more than " + limits.expansion()
                    + " times its size; the rest of it is not read");
        }
    }

    /** Counts one more entry. */
    public void addEntry() throws TooLargeException {
        entries++;
        if (entries > limits.archiveEntries()) {
            throw new TooLargeException(
                    "the archive has more than " + limits.archiveEntries() + " entries; the rest of it is not read");
        }
    }

    /** Whether a limit was exceeded, so that nothing more of the archive may be read. */
    public boolean isSpent() {
        return entries > limits.archiveEntries()
                || unpackedBytes > Limits.FREE_EXPANSION + packedBytes * limits.expansion();
    }
}
