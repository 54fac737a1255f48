// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.SmallIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All cables of the index have the same length, so that scores differ only by the form of the word. */
class RescoredTermQueryTest {

    @Test
    void theFormAsTypedScoresHigher(@TempDir Path folder) throws IOException {
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(cable("06A1", "One", "The old report is here.", "The old report is late."));
            index.add(cable("06A2", "Two", "The old report is here.", "Some reports are so late."));
            index.add(cable("06A3", "Three", "The old reports are here.", "The old reports are late."));
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(IndexSchema.similarity(1));
            QueryTermForms forms = new QueryTermForms(0);
            float[] cables = scores(searcher, RescoredTermQuery.ofCable("report", forms));
            assertEquals(3, cables.length);
            assertTrue(cables[0] > cables[1] && cables[1] > cables[2], "of cables");
            float[] texts = scores(searcher, RescoredTermQuery.ofText("report", forms));
            assertEquals(6, texts.length);
            assertTrue(texts[0] > 2 * texts[3] && texts[1] > 2 * texts[4], "of texts");
            assertEquals(0, scores(searcher, RescoredTermQuery.ofCable("nowhere", forms)).length);

            float[] alike = scores(searcher, RescoredTermQuery.ofCable("report", new QueryTermForms(0.3f)));
            assertTrue(alike[0] > alike[1] && alike[1] > alike[2], "in order");
            assertTrue(alike[2] > 2 * cables[2], "another form counts");

            assertTrue(forms.of(Form.of("late"), searcher).isOnlyForm());
            QueryTermForm report = forms.of(Form.of("report"), searcher);
            assertFalse(report.isOnlyForm());
            assertSame(report, forms.of(Form.of("report"), searcher));
        }
    }

    /** The scores in the order of the index. */
    private static float[] scores(IndexSearcher searcher, RescoredTermQuery word) throws IOException {
        ScoreDoc[] hits = searcher.search(word, 10).scoreDocs;
        float[] scores = new float[hits.length];
        Arrays.sort(hits, (one, other) -> Integer.compare(one.doc, other.doc));
        for (int i = 0; i < hits.length; i++) {
            scores[i] = hits[i].score;
        }
        return scores;
    }
}
