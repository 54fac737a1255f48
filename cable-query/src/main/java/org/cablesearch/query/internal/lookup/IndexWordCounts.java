// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.UsualForms;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.deadline.ThrottledDeadline;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.view.WordCounts;

/**
 * Counts the words of two sets of paragraphs from the postings of all stems. No text is read, so that the counts of a
 * quarter of a million cables take seconds, and every hit is counted.
 */
public final class IndexWordCounts {

    private static final int POSTINGS_BETWEEN_CHECKS = 1 << 12;

    private final IndexReader reader;
    private final FixedBitSet a;
    private final FixedBitSet b;
    private final FixedBitSet either;
    private final ThrottledDeadline deadline;
    private long sizeOfA;
    private long sizeOfB;

    private IndexWordCounts(IndexReader reader, FixedBitSet a, FixedBitSet b, Deadline deadline) {
        this.reader = reader;
        this.a = a;
        this.b = b;
        this.either = a.clone();
        this.either.or(b);
        this.deadline = new ThrottledDeadline(deadline, POSTINGS_BETWEEN_CHECKS);
    }

    /**
     * Counts words.
     *
     * @param a the paragraphs of one set, a bit for each document of the reader
     * @param b the paragraphs of the other
     */
    public static WordCounts of(IndexReader reader, FixedBitSet a, FixedBitSet b, Deadline deadline)
            throws IOException {
        return new IndexWordCounts(reader, a, b, deadline).count();
    }

    private WordCounts count() throws IOException {
        List<WordCounts.Word> words = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, IndexSchema.TEXT);
        if (terms != null) {
            TermsEnum stems = terms.iterator();
            PostingsEnum postings = null;
            for (BytesRef stem = stems.next(); stem != null; stem = stems.next()) {
                postings = stems.postings(postings, PostingsEnum.FREQS);
                add(stem.utf8ToString(), postings, words);
            }
        }
        return new WordCounts(words, sizeOfA, sizeOfB);
    }

    private void add(String stem, PostingsEnum postings, List<WordCounts.Word> words) throws IOException {
        long inA = 0;
        long inB = 0;
        int wanted = next(0);
        while (wanted != DocIdSetIterator.NO_MORE_DOCS) {
            deadline.step();
            int document = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
            if (document == DocIdSetIterator.NO_MORE_DOCS) {
                break;
            }
            if (document == wanted) {
                inA += a.get(document) ? postings.freq() : 0;
                inB += b.get(document) ? postings.freq() : 0;
                wanted = next(document + 1);
            } else {
                wanted = next(document);
            }
        }
        sizeOfA += inA;
        sizeOfB += inB;
        if (inA >= WordCounts.MIN) {
            words.add(new WordCounts.Word(stem, usualForm(stem), inA, inB));
        }
    }

    private int next(int document) {
        return document >= either.length() ? DocIdSetIterator.NO_MORE_DOCS : either.nextSetBit(document);
    }

    /** The form in which a stem usually occurs: the table has most of them; the index knows the forms of the others. */
    private String usualForm(String stem) throws IOException {
        String usual = UsualForms.of(stem);
        int never = reader.docFreq(new Term(IndexSchema.FORMS, FormTerms.neverAsUsual(stem)));
        return 2 * never <= reader.docFreq(new Term(IndexSchema.TEXT, stem))
                ? usual
                : commonestOther(stem).orElse(usual);
    }

    private Optional<String> commonestOther(String stem) throws IOException {
        record Counted(String form, int paragraphs) {}
        List<Counted> forms = new ArrayList<>();
        TermsEnum terms = MultiTerms.getTerms(reader, IndexSchema.FORMS).iterator();
        // The end of a stem may differ from its forms: "countri" is of "countries" and "country".
        String begin = stem.substring(0, Math.max(1, stem.length() - 1));
        if (terms.seekCeil(new BytesRef(begin)) != TermsEnum.SeekStatus.END) {
            for (BytesRef term = terms.term(); term != null; term = terms.next()) {
                deadline.step();
                String form = term.utf8ToString();
                if (!form.startsWith(begin)) {
                    break;
                }
                if (Form.of(form).stem().equals(stem)) {
                    forms.add(new Counted(form, terms.docFreq()));
                }
            }
        }
        return forms.stream()
                .max(Comparator.comparingInt(Counted::paragraphs).thenComparing(Counted::form))
                .map(Counted::form);
    }
}
