// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.query.internal.lucene.Occurrences;
import org.cablesearch.query.internal.lucene.TermLookup;
import org.cablesearch.query.internal.lucene.TermLookups;

/** The terms of a word in a field that has stems beside words. They are looked up once. */
public final class WordAndStemTerms {

    private final String field;
    private final Form form;
    private final float others;
    private final TermLookup word;
    /** The terms that the word shares with its other forms, except the word itself if it is the stem. */
    private final List<TermLookup> stems = new ArrayList<>();

    WordAndStemTerms(String field, Form form, float others, TermLookups lookups) throws IOException {
        this.field = field;
        this.form = form;
        this.others = others;
        this.word = new TermLookup(new Term(field, form.word()), lookups);
        for (Term stem : stems(field, form.word())) {
            if (!stem.text().equals(form.word())) {
                stems.add(new TermLookup(stem, lookups));
            }
        }
    }

    /** The terms of all forms of a word. */
    public static List<Term> stems(String field, String word) {
        return WordAnalyzer.stemTerms(word).stream()
                .map(term -> new Term(field, term))
                .toList();
    }

    /** Scores the word in any form, and higher as typed; empty if no document has it. */
    Optional<WordScore> score(IndexSearcher searcher, float boost) throws IOException {
        int documents = form.isStem() ? word.documents() : 0;
        long total = form.isStem() ? word.total() : 0;
        for (TermLookup stem : stems) {
            documents = Math.max(documents, stem.documents());
            total += stem.total();
        }
        if (documents == 0) {
            return Optional.empty();
        }
        TermStatistics any = new TermStatistics(form.stemTerm(), documents, total);
        return Optional.of(
                new WordScore(searcher.collectionStatistics(field), any, word.statistics(), others, searcher, boost));
    }

    /** The word in the documents of a segment. Callers must ask for documents in the order of the index. */
    InSegment in(LeafReaderContext leaf) throws IOException {
        List<Occurrences> here = Each.of(stems, stem -> stem.in(leaf));
        return new InSegment(word.in(leaf), here, form.isStem());
    }

    record InSegment(Occurrences word, List<Occurrences> stems, boolean isStem) {

        /** Occurrences of the word in a document, in any form. */
        int count(int document) throws IOException {
            int count = isStem ? word.in(document) : 0;
            for (Occurrences stem : stems) {
                count += stem.in(document);
            }
            return count;
        }

        /** Occurrences of the word in a document, as typed. */
        int written(int document) throws IOException {
            return word.in(document);
        }
    }
}
