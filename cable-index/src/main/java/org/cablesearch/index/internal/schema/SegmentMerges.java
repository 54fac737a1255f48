// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;

/** Which segments are merged while cables are added. */
public final class SegmentMerges {

    /** A load can tolerate many segments, but it looks up each new id in all of them. */
    private static final int LAZY_SEGMENTS = 64;

    private SegmentMerges() {}

    /** For an index that is searched as it grows: about eight segments of one size. */
    public static MergePolicy usual() {
        return new TieredMergePolicy();
    }

    /** For a load that ends with a merge of everything. */
    public static MergePolicy lazy() {
        return new TieredMergePolicy().setSegmentsPerTier(LAZY_SEGMENTS);
    }
}
