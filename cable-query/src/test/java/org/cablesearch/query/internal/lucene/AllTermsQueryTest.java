// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the query finds the same documents as Lucene's conjunction, with the same scores. */
class AllTermsQueryTest {

    private static final int DOCUMENTS = 30_000;
    /** The word at index i is in about one of i + 1 documents. */
    private static final List<String> WORDS = List.of("border", "court", "police", "army", "trial");

    private static final Directory DIRECTORY = new ByteBuffersDirectory();
    private static DirectoryReader reader;
    private static IndexSearcher searcher;

    @BeforeAll
    static void index() throws IOException {
        Random random = new Random(1);
        try (IndexWriter writer =
                new IndexWriter(DIRECTORY, new IndexWriterConfig().setSimilarity(IndexSchema.similarity(1)))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new StringField("id", Integer.toString(i), Store.NO));
                if (random.nextInt(10) > 0) {
                    document.add(new TextField("text", text(random), Store.NO));
                }
                writer.addDocument(document);
                if (i % 12_000 == 0) {
                    writer.commit();
                }
            }
            for (int i = 0; i < DOCUMENTS; i += 7) {
                writer.deleteDocuments(new Term("id", Integer.toString(i)));
            }
        }
        reader = DirectoryReader.open(DIRECTORY);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(IndexSchema.similarity(1));
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        DIRECTORY.close();
    }

    private static String text(Random random) {
        String rare = random.nextInt(500) == 0 ? " rare" : "";
        return IntStream.range(0, WORDS.size())
                        .filter(i -> random.nextInt(i + 1) == 0)
                        .mapToObj(WORDS::get)
                        .flatMap(word -> Stream.generate(() -> word + " and").limit(1 + random.nextInt(20)))
                        .collect(Collectors.joining(" "))
                + rare;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "border court",
                "army trial",
                "police army trial",
                "border court police army trial",
                "court court",
                "rare trial",
                "rare border",
                "border nowhere",
                "nowhere never"
            })
    void findsAndScoresAsAConjunction(String words) throws IOException {
        assertTrue(reader.leaves().size() > 1);
        List<Term> terms = Arrays.stream(words.split(" "))
                .map(word -> new Term("text", word))
                .toList();
        Query ours = new AllTermsQuery(terms);
        Query lucene = conjunction(terms);
        assertEquals(hits(lucene, DOCUMENTS, Integer.MAX_VALUE), hits(ours, DOCUMENTS, Integer.MAX_VALUE));
        assertEquals(hits(lucene, 10, 1), hits(ours, 10, 1));
        assertEquals(searcher.count(lucene), searcher.count(ours));
        // Hidden from Lucene, which would otherwise merge the two into one conjunction and round differently.
        Query hidden = new ClauseLimitExempt(lucene);
        Query beside = new TermQuery(new Term("text", "police"));
        assertEquals(hits(both(hidden, beside), 100, 1), hits(both(ours, beside), 100, 1));
    }

    /** The text of an index without cables is such a field. */
    @Test
    void findsNothingInAFieldThatNoDocumentHas() throws IOException {
        Query absent = new AllTermsQuery(List.of(new Term("heading", "court"), new Term("heading", "police")));
        assertEquals(List.of(), hits(absent, 10, 1));
        assertEquals(0, searcher.count(absent));
    }

    @Test
    void countEqualsTheNumberOfCollectedDocuments() throws IOException {
        List<Term> terms = List.of(new Term("text", "court"), new Term("text", "police"));
        TopDocs found =
                searcher.search(new AllTermsQuery(terms), new TopScoreDocCollectorManager(10, Integer.MAX_VALUE));
        assertEquals(searcher.count(conjunction(terms)), found.totalHits.value());
    }

    private static Query conjunction(List<Term> terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(new TermQuery(term), Occur.MUST));
        return all.build();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.MUST)
                .add(other, Occur.MUST)
                .build();
    }

    private static List<String> hits(Query query, int most, int counted) throws IOException {
        ScoreDoc[] docs = searcher.search(query, new TopScoreDocCollectorManager(most, counted)).scoreDocs;
        return Arrays.stream(docs).map(doc -> doc.doc + " " + doc.score).toList();
    }
}
