// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.Occurrences;
import org.cablesearch.query.internal.lucene.TermLookup;
import org.cablesearch.query.internal.lucene.TermLookups;
import org.jspecify.annotations.Nullable;

/**
 * The form of a word that the user typed: finds the paragraphs that contain it, and scores it. Its terms are looked up
 * once.
 */
public final class QueryTermForm {

    /**
     * Shows which paragraphs with the stem have the form. Callers must ask for paragraphs in the order of the index.
     */
    @FunctionalInterface
    interface Places {
        boolean contain(int paragraph) throws IOException;
    }

    private final Form form;
    private final float others;
    private final TermLookup stem;
    private final TermLookup mark;
    private final TermLookup stemInCables;
    private final TermLookups lookups;
    private final WordAndStemTerms subject;
    private final WrittenCounts counts;
    private boolean readsPlaces;
    private @Nullable CablePostings cables;
    private @Nullable TermLookup inHeader;

    /** @param others how much another form counts, as a share of this one */
    QueryTermForm(Form form, float others, TermLookups lookups) throws IOException {
        this.form = form;
        this.others = others;
        this.lookups = lookups;
        this.stem = new TermLookup(new Term(IndexSchema.TEXT, form.stemTerm()), lookups);
        this.mark = new TermLookup(ScoredSurfaceForm.mark(form), lookups);
        this.stemInCables = new TermLookup(new Term(IndexSchema.WORDS, form.stemTerm()), lookups);
        this.subject = new WordAndStemTerms(IndexSchema.SUBJECT, form, others, lookups);
        this.counts = WrittenCounts.of(form, stem, mark);
    }

    /** Whether it was looked up in the segments of this searcher. */
    boolean isFoundBy(IndexSearcher searcher) {
        return stem.isFoundBy(searcher);
    }

    /** The term of its stem in the texts. */
    TermLookup stem() {
        return stem;
    }

    /** The term of its stem in whole cables. */
    TermLookup stemInCables() {
        return stemInCables;
    }

    /** The term of its stem in the headers, which is looked up when first asked for. */
    TermLookup inHeader() throws IOException {
        if (inHeader == null) {
            inHeader = new TermLookup(new Term(IndexSchema.HEADER, form.stemTerm()), lookups);
        }
        return inHeader;
    }

    /** Its terms in the subjects. */
    WordAndStemTerms subject() {
        return subject;
    }

    /** Whether all paragraphs with the stem have this form. */
    boolean isOnlyForm() {
        return counts.paragraphs() > 0 && counts.paragraphs() >= stem.documents();
    }

    /** Scores the word in a field of stems. The form is taken to be as rare there as in the texts. */
    WordScore score(TermLookup stem, IndexSearcher searcher, float boost) throws IOException {
        CollectionStatistics field = searcher.collectionStatistics(stem.field());
        long documents = Math.max(1, Math.min(counts.paragraphs(), field.docCount()));
        TermStatistics asked = new TermStatistics(form.wordTerm(), documents, Math.max(documents, counts.total()));
        return new WordScore(field, stem.statistics(), asked, others, searcher, boost);
    }

    /** The paragraphs of a segment that have the form. */
    Places in(LeafReaderContext leaf) throws IOException {
        if (isOnlyForm() || counts.paragraphs() <= 0) {
            return paragraph -> isOnlyForm();
        }
        Occurrences marks = mark.in(leaf);
        return paragraph -> marks.isIn(paragraph) != form.isUsual();
    }

    /** Makes {@link #inCables} read the positions of the word too. */
    void readPlaces() {
        readsPlaces = true;
    }

    /** Whether {@link #inCables} reads the positions of the word. */
    boolean readsPlaces() {
        return readsPlaces;
    }

    /**
     * The reader of the word in the cables of a segment. Callers that ask before the first cable is read share one
     * reader.
     */
    CablePostings inCables(LeafReaderContext leaf) throws IOException {
        if (cables == null || !cables.isBefore(leaf)) {
            cables = new CablePostings(leaf, this);
        }
        return cables;
    }
}
