package org.cablesearch.index.internal.store;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Checks all files of a commit in about the time that opening them takes: the end of each file, and every byte of small
 * files. This finds files that were truncated, replaced or not fully written, but not a changed byte in the middle of a
 * large file.
 */
final class QuickCheck {

    /** Files below this size, in bytes, are read completely. */
    private static final long SMALL = 1 << 20;

    private QuickCheck() {}

    /** Throws what {@link Damage} recognizes if a file has changed. */
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
