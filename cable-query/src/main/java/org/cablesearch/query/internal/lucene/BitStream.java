// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.search.CheckedIntConsumer;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.util.FixedBitSet;

/** The documents whose bits are set, as a stream for a collector that takes many at once. */
final class BitStream extends DocIdStream {

    private final FixedBitSet bits;
    private final int base;
    private final int end;
    private int next;

    /**
     * @param base the document of the first bit
     * @param from the first document that may be set
     * @param end the document after the last
     */
    BitStream(FixedBitSet bits, int base, int from, int end) {
        assert base <= from && from <= end && end - base <= bits.length() : from + " to " + end + " from bit " + base;
        this.bits = bits;
        this.base = base;
        this.next = from;
        this.end = end;
    }

    @Override
    public boolean mayHaveRemaining() {
        return next < end;
    }

    @Override
    public void forEach(int upTo, CheckedIntConsumer<IOException> consumer) throws IOException {
        int to = Math.min(upTo, end);
        if (next < to) {
            bits.forEach(next - base, to - base, base, consumer);
            next = to;
        }
    }

    /** Adds all remaining documents to a set in which this segment begins at a given bit. */
    void addTo(FixedBitSet set, int segment) {
        if (next < end) {
            FixedBitSet.orRange(bits, next - base, set, segment + next, end - next);
            next = end;
        }
    }

    @Override
    public int count(int upTo) {
        int to = Math.min(upTo, end);
        int count = next < to ? bits.cardinality(next - base, to - base) : 0;
        next = Math.max(next, to);
        return count;
    }

    @Override
    public int intoArray(int upTo, int[] documents) {
        int to = Math.min(upTo, end);
        int count = next < to ? bits.intoArray(next - base, to - base, base, documents) : 0;
        next = count == documents.length ? documents[count - 1] + 1 : Math.max(next, to);
        return count;
    }
}
