// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderSlice;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the cables and paragraphs that are not deleted, and how many have each. Lucene's dictionaries keep what
 * was deleted, and count it, until its segment is merged. So whoever reads a dictionary reads it here. Only a query need
 * not: Lucene leaves deleted documents out of its matches.
 *
 * <p>Segments without deletions are read as they are. In others, the postings of a term are read up to the first
 * document that is not deleted, and all of them to count the documents. The statistics of a whole field, other than
 * {@link #getSumTotalTermFreq}, still count what was deleted.
 */
public final class LiveTerms extends FilterLeafReader.FilterTerms {

    private final Bits live;

    private LiveTerms(Terms terms, Bits live) {
        super(terms);
        this.live = live;
    }

    /** The terms of a field in all segments, in order. A field that no document has is one without terms. */
    public static Terms of(IndexReader reader, String field) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        Terms[] terms = new Terms[leaves.size()];
        ReaderSlice[] slices = new ReaderSlice[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            terms[leaf.ord] = of(leaf.reader(), field);
            slices[leaf.ord] = new ReaderSlice(leaf.docBase, leaf.reader().maxDoc(), leaf.ord);
        }
        return terms.length == 1 ? terms[0] : new MultiTerms(terms, slices);
    }

    private static Terms of(LeafReader leaf, String field) throws IOException {
        Terms terms = Terms.getTerms(leaf, field);
        Bits live = leaf.getLiveDocs();
        return live == null ? terms : new LiveTerms(terms, live);
    }

    /** The terms of a field in one segment, which is what a look-up of a few terms needs. */
    static TermsEnum in(LeafReaderContext leaf, String field) throws IOException {
        return of(leaf.reader(), field).iterator();
    }

    /** The terms of a field that begin with a prefix; they can only be walked. */
    public static TermsEnum beginning(IndexReader reader, String field, String prefix) throws IOException {
        return new Beginning(of(reader, field).iterator(), new BytesRef(prefix));
    }

    /** Whether any cable or paragraph has a term. */
    public static boolean contains(IndexReader reader, Term term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (in(leaf, term.field()).seekExact(term.bytes())) {
                return true;
            }
        }
        return false;
    }

    /** Number of cables and paragraphs that have a term. */
    public static int documents(IndexReader reader, Term term) throws IOException {
        int documents = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum terms = in(leaf, term.field());
            documents += terms.seekExact(term.bytes()) ? terms.docFreq() : 0;
        }
        return documents;
    }

    @Override
    public TermsEnum iterator() throws IOException {
        return new Walk(in.iterator(), live);
    }

    @Override
    public TermsEnum intersect(CompiledAutomaton words, @Nullable BytesRef start) throws IOException {
        return new Walk(in.intersect(words, start), live);
    }

    @Override
    public long getSumTotalTermFreq() throws IOException {
        long sum = 0;
        for (TermsEnum terms = iterator(); terms.next() != null; ) {
            sum += terms.totalTermFreq();
        }
        return sum;
    }

    private static final class Walk extends FilterLeafReader.FilterTermsEnum {

        private final Bits live;
        private @Nullable PostingsEnum counted;

        private Walk(TermsEnum terms, Bits live) {
            super(terms);
            this.live = live;
        }

        @Override
        public @Nullable BytesRef next() throws IOException {
            BytesRef term = in.next();
            while (term != null && !isLive()) {
                term = in.next();
            }
            return term;
        }

        @Override
        public boolean seekExact(BytesRef term) throws IOException {
            return in.seekExact(term) && isLive();
        }

        @Override
        public IOBooleanSupplier prepareSeekExact(BytesRef term) {
            return () -> seekExact(term);
        }

        @Override
        public SeekStatus seekCeil(BytesRef term) throws IOException {
            SeekStatus found = in.seekCeil(term);
            if (found == SeekStatus.END || isLive()) {
                return found;
            }
            return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
            return new LivePostings(in.postings(reuse instanceof LivePostings own ? own.all() : null, flags), live);
        }

        @Override
        public int docFreq() throws IOException {
            int documents = 0;
            for (PostingsEnum all = counted(PostingsEnum.NONE); all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; ) {
                documents++;
            }
            return documents;
        }

        @Override
        public long totalTermFreq() throws IOException {
            long total = 0;
            for (PostingsEnum all = counted(PostingsEnum.FREQS); all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; ) {
                total += all.freq();
            }
            return total;
        }

        private boolean isLive() throws IOException {
            return counted(PostingsEnum.NONE).nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
        }

        private PostingsEnum counted(int flags) throws IOException {
            counted = postings(counted, flags);
            return counted;
        }
    }

    private static final class LivePostings extends FilterLeafReader.FilterPostingsEnum {

        private final Bits live;

        private LivePostings(PostingsEnum all, Bits live) {
            super(all);
            this.live = live;
        }

        private PostingsEnum all() {
            return in;
        }

        @Override
        public int nextDoc() throws IOException {
            return firstLive(in.nextDoc());
        }

        @Override
        public int advance(int target) throws IOException {
            return firstLive(in.advance(target));
        }

        private int firstLive(int document) throws IOException {
            int found = document;
            while (found != NO_MORE_DOCS && !live.get(found)) {
                found = in.nextDoc();
            }
            return found;
        }
    }

    private static final class Beginning extends FilteredTermsEnum {

        private final BytesRef prefix;

        private Beginning(TermsEnum terms, BytesRef prefix) {
            super(terms);
            this.prefix = prefix;
            setInitialSeekTerm(prefix);
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            return StringHelper.startsWith(term, prefix) ? AcceptStatus.YES : AcceptStatus.END;
        }
    }
}
