// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CableSalvageTest {

    @TempDir
    Path folder;

    /** As after a version that analyses texts differently, and wrongly. */
    @Test
    void aCableThatCannotBeIndexedAgainIsReportedAndTheRestIsKept() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            for (int serial = 1; serial <= 3; serial++) {
                index.add(Cable.builder("06EXAMPLE" + serial).subject("Ferry").build());
            }
        }
        try (var old = IndexFolder.openForRebuild(folder);
                IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), failingOnce())) {
            assertEquals(
                    new RebuildReport(
                            2,
                            1,
                            List.of("an error of this library made indexing of the cable 06EXAMPLE1 fail: "
                                    + "java.lang.StackOverflowError: no room; please report it, with the cable")),
                    new CableSalvage(old, writer, Progress.NONE).copy());
            writer.commit();
            assertEquals(2, writer.getDocStats().numDocs);
        }
    }

    private static IndexWriterConfig failingOnce() {
        IndexWriterConfig usual = IndexSchema.writerConfig(IndexOptions.DEFAULT);
        Analyzer analyzer = usual.getAnalyzer();
        boolean[] failed = new boolean[1];
        Analyzer failing = new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                if (field.equals(IndexSchema.SUBJECT) && !failed[0]) {
                    failed[0] = true;
                    throw new StackOverflowError("no room");
                }
                return analyzer;
            }
        };
        return new IndexWriterConfig(failing)
                .setSimilarity(usual.getSimilarity())
                .setParentField(usual.getParentField());
    }
}
