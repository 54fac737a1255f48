package org.cablesearch.index.internal.store;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * A check of all files of a commit that costs no more than opening them: that each ends as it was written, and of the small
 * ones every byte. A file that was cut, replaced or not written to its end is found; a changed byte in the middle of a large
 * one is not.
 */
final class QuickCheck {

    /** Files below this size are read as a whole. */
    private static final long SMALL = 1 << 20;

    private QuickCheck() {}

    /** Throws what {@link Damage} means if a file is not what was written. */
    static void check(Directory directory, SegmentInfos commit) throws IOException {
        for (String file : commit.files(true)) {
            try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                if (in.length() < SMALL) {
                    CodecUtil.checksumEntireFile(in);
                } else {
                    CodecUtil.retrieveChecksum(in);
                }
            }
        }
    }
}
