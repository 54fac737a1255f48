// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.cablesearch.testing.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares the terms of an index with those of a list of its documents. */
class LiveTermsTest {

    private static final int DOCUMENTS = 60;

    /** A reader that counts how often postings are opened. */
    private static final class Counted extends FilterDirectoryReader {

        private final AtomicInteger postings;

        private Counted(DirectoryReader reader, AtomicInteger postings) throws IOException {
            super(reader, new SubReaderWrapper() {
                @Override
                public LeafReader wrap(LeafReader leaf) {
                    return counted(leaf, postings);
                }
            });
            this.postings = postings;
        }

        @Override
        protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
            return new Counted(reader, postings);
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }

    private static LeafReader counted(LeafReader leaf, AtomicInteger postings) {
        return new FilterLeafReader(leaf) {
            @Override
            public @Nullable Terms terms(String field) throws IOException {
                Terms terms = in.terms(field);
                return terms == null ? null : counted(terms, postings);
            }

            @Override
            public @Nullable CacheHelper getReaderCacheHelper() {
                return null;
            }

            @Override
            public @Nullable CacheHelper getCoreCacheHelper() {
                return null;
            }
        };
    }

    private static Terms counted(Terms terms, AtomicInteger postings) {
        return new FilterLeafReader.FilterTerms(terms) {
            @Override
            public TermsEnum iterator() throws IOException {
                return new FilterLeafReader.FilterTermsEnum(in.iterator()) {
                    @Override
                    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
                        postings.incrementAndGet();
                        return in.postings(reuse, flags);
                    }
                };
            }
        };
    }

    /** What an index should say of a term. */
    private record Holding(List<Integer> documents, long times) {

        private Holding plus(int document) {
            List<Integer> all = new ArrayList<>(documents);
            if (!all.contains(document)) {
                all.add(document);
            }
            return new Holding(all, times + 1);
        }
    }

    @Test
    void theyAreThoseOfTheDocumentsThatAreLeft() {
        Seeds.each(9, seed -> {
            Random random = new Random(seed);
            try (Directory directory = new ByteBuffersDirectory()) {
                NavigableMap<String, Holding> wanted = write(directory, random, seed % 3 > 0);
                AtomicInteger postings = new AtomicInteger();
                try (DirectoryReader reader = DirectoryReader.open(directory);
                        IndexReader counted = new Counted(reader, postings)) {
                    assertEquals(seed % 3 > 0, reader.hasDeletions());
                    assertWalked(wanted, counted);
                    assertFound(wanted, counted, random);
                    assertTrue(reader.hasDeletions() || postings.get() == 0, "postings of an index without deletions");
                    assertPostings(wanted, counted);
                }
            }
        });
    }

    /** Writes documents of few words in several segments, and returns which of those that are left have each word. */
    private static NavigableMap<String, Holding> write(Directory directory, Random random, boolean deletes)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        NavigableMap<String, Holding> left = new TreeMap<>();
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            List<Integer> deleted = new ArrayList<>();
            // The last document is never deleted, so that no segment is dropped.
            for (int i = 0; i < DOCUMENTS; i++) {
                int own = i;
                boolean stays = !deletes || i % 10 == 9 || random.nextInt(3) == 0;
                List<String> words = IntStream.range(0, random.nextInt(6))
                        .mapToObj(n -> Integer.toString(random.nextInt(200), 36))
                        .toList();
                Document document = new Document();
                document.add(new StringField("id", "d" + i, Store.NO));
                document.add(new TextField("words", String.join(" ", words), Store.NO));
                writer.addDocument(document);
                if (stays) {
                    words.forEach(word -> left.merge(word, new Holding(List.of(own), 1), (had, one) -> had.plus(own)));
                } else {
                    deleted.add(i);
                }
                if (i % 10 == 9) {
                    writer.commit();
                }
            }
            Collections.shuffle(deleted, random);
            for (int document : deleted) {
                writer.deleteDocuments(new Term("id", "d" + document));
            }
        }
        return left;
    }

    private static void assertWalked(NavigableMap<String, Holding> wanted, IndexReader reader) throws IOException {
        assertEquals(
                new ArrayList<>(wanted.keySet()),
                all(LiveTerms.of(reader, "words").iterator()));
        assertEquals(List.of(), all(LiveTerms.of(reader, "absent").iterator()));
        for (String prefix : List.of("", "1", "4", "z", "zz")) {
            List<String> begin = wanted.keySet().stream()
                    .filter(word -> word.startsWith(prefix))
                    .toList();
            assertEquals(begin, all(LiveTerms.beginning(reader, "words", prefix)), prefix);
        }
        CompiledAutomaton fitting =
                new CompiledAutomaton(WildcardQuery.toAutomaton(new Term("", "?a"), 1_000), false, true);
        assertEquals(
                wanted.keySet().stream().filter(word -> word.matches(".a")).toList(),
                all(fitting.getTermsEnum(LiveTerms.of(reader, "words"))));
        assertEquals(
                wanted.values().stream().mapToLong(Holding::times).sum(),
                LiveTerms.of(reader, "words").getSumTotalTermFreq());
    }

    private static List<String> all(TermsEnum terms) throws IOException {
        List<String> all = new ArrayList<>();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            all.add(term.utf8ToString());
        }
        return all;
    }

    private static void assertFound(NavigableMap<String, Holding> wanted, IndexReader reader, Random random)
            throws IOException {
        TermsEnum terms = LiveTerms.of(reader, "words").iterator();
        for (int i = 0; i < 200; i++) {
            String word = Integer.toString(random.nextInt(200), 36);
            Term term = new Term("words", word);
            Holding holding = wanted.getOrDefault(word, new Holding(List.of(), 0));
            assertEquals(holding.documents().size(), LiveTerms.documents(reader, term), word);
            assertEquals(holding.times() > 0, LiveTerms.contains(reader, term), word);
            assertEquals(holding.times() > 0, terms.seekExact(term.bytes()), word);
            if (holding.times() > 0) {
                assertEquals(holding.documents().size(), terms.docFreq(), word);
                assertEquals(holding.times(), terms.totalTermFreq(), word);
            }
            String next = wanted.ceilingKey(word);
            TermsEnum.SeekStatus status = terms.seekCeil(term.bytes());
            assertEquals(next == null, status == TermsEnum.SeekStatus.END, word);
            if (next != null) {
                assertEquals(next.equals(word), status == TermsEnum.SeekStatus.FOUND, word);
                assertEquals(next, terms.term().utf8ToString());
            }
        }
    }

    private static void assertPostings(NavigableMap<String, Holding> wanted, IndexReader reader) throws IOException {
        TermsEnum terms = LiveTerms.of(reader, "words").iterator();
        PostingsEnum postings = null;
        for (Map.Entry<String, Holding> word : wanted.entrySet()) {
            terms.next();
            postings = terms.postings(postings, PostingsEnum.FREQS);
            List<Integer> documents = new ArrayList<>();
            long times = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                documents.add(doc);
                times += postings.freq();
            }
            assertEquals(word.getValue(), new Holding(documents, times), word.getKey());
            int last = word.getValue().documents().getLast();
            postings = terms.postings(postings, PostingsEnum.NONE);
            assertEquals(last, postings.advance(last));
            assertEquals(DocIdSetIterator.NO_MORE_DOCS, postings.advance(last + 1));
        }
    }
}
