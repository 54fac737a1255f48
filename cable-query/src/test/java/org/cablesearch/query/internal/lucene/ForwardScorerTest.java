// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;

/** Asks for documents of several segments in any order, and compares the scores with those of a new scorer each time. */
class ForwardScorerTest {

    private static final int SEGMENTS = 3;
    private static final int DOCUMENTS = 20;

    @Test
    void scoresAsANewScorerWould() {
        Seeds.each(200, seed -> {
            Random random = new Random(seed);
            try (ByteBuffersDirectory folder = new ByteBuffersDirectory()) {
                write(folder, random);
                try (DirectoryReader reader = DirectoryReader.open(folder)) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    Weight weight = searcher.createWeight(
                            searcher.rewrite(new TermQuery(new Term("text", "police"))), ScoreMode.COMPLETE, 1f);
                    ask(new ForwardScorer(weight), weight, reader.leaves(), random);
                }
            }
        });
    }

    private static void ask(ForwardScorer scorer, Weight weight, List<LeafReaderContext> leaves, Random random)
            throws IOException {
        int document = 0;
        LeafReaderContext leaf = leaves.get(0);
        for (int i = 0; i < 100; i++) {
            boolean forward = random.nextInt(5) > 0 && document < DOCUMENTS - 1;
            document = forward ? document + random.nextInt(DOCUMENTS - document) : random.nextInt(DOCUMENTS);
            leaf = forward ? leaf : leaves.get(random.nextInt(leaves.size()));
            int end = document + random.nextInt(5);
            if (random.nextBoolean()) {
                Scorer found = scorer.at(leaf, document);
                List<String> score = found == null ? List.of() : List.of(document + " " + found.score());
                assertEquals(scores(weight, leaf, document, document + 1), score);
            } else {
                List<String> scores = new ArrayList<>();
                scorer.each(leaf, document, end, (match, score) -> scores.add(match + " " + score));
                assertEquals(scores(weight, leaf, document, end), scores);
            }
        }
    }

    private static List<String> scores(Weight weight, LeafReaderContext leaf, int first, int end) throws IOException {
        List<String> scores = new ArrayList<>();
        Scorer scorer = weight.scorer(leaf);
        for (int match = scorer == null ? end : scorer.iterator().advance(first); match < end; ) {
            scores.add(match + " " + scorer.score());
            match = scorer.iterator().nextDoc();
        }
        return scores;
    }

    private static void write(ByteBuffersDirectory folder, Random random) throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(folder, config)) {
            for (int segment = 0; segment < SEGMENTS; segment++) {
                for (int i = 0; i < DOCUMENTS; i++) {
                    Document document = new Document();
                    String text = random.nextInt(3) == 0 ? "police ".repeat(1 + random.nextInt(3)) : "army";
                    document.add(new TextField("text", text, Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.commit();
            }
        }
    }
}
