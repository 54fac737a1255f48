// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.IndexStats.Load;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.CommitData;
import org.junit.jupiter.api.Test;

/** A refused cable has taken the number of a change, but is not loaded. */
class CommitterTest {

    @Test
    void aLoadCountsCablesAndNotNumbers() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            // Each commit: how many cables are accepted before it, and the last number.
            commit(directory, new long[][] {{0, 0}});
            assertCommitted(directory, 0, List.of());
            commit(directory, new long[][] {{2, 3}, {0, 4}});
            assertCommitted(directory, 4, List.of(2L));
            commit(directory, new long[][] {{0, 5}});
            assertCommitted(directory, 5, List.of(2L));
            // A number is taken, and only after a commit its cable is accepted.
            commit(directory, new long[][] {{0, 6}, {1, 6}});
            assertCommitted(directory, 6, List.of(1L, 2L));
            for (int i = 7; i < 16; i++) {
                commit(directory, new long[][] {{1, i}});
            }
            assertCommitted(directory, 15, Collections.nCopies(10, 1L));
            commit(directory, new long[][] {{0, 16}, {1, 16}, {1, 16}});
            assertCommitted(
                    directory,
                    16,
                    Stream.concat(Stream.of(2L), Collections.nCopies(9, 1L).stream())
                            .toList());
        }
    }

    /** Commits several times with one writer. */
    private static void commit(Directory directory, long[][] commits) throws IOException {
        IndexWriter writer = new IndexWriter(directory, IndexSchema.writerConfig(IndexOptions.DEFAULT));
        try (Committer committer = new Committer(writer, directory)) {
            for (long[] commit : commits) {
                for (int i = 0; i < commit[0]; i++) {
                    committer.noteLoaded();
                }
                committer.commit(commit[1]);
            }
        }
    }

    private static void assertCommitted(Directory directory, long change, List<Long> loads) throws IOException {
        CommitData data = CommitData.of(
                        SegmentInfos.readLatestCommit(directory).getUserData().entrySet())
                .orElseThrow();
        assertEquals(change, data.change());
        assertEquals(loads, data.loads().stream().map(Load::cables).toList());
    }
}
