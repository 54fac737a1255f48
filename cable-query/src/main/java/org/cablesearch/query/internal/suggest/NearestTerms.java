package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.internal.text.EditDistance;

/** The words of an index that are spelt nearly like one. */
final class NearestTerms {

    /** Too many words are near to a shorter one. */
    private static final int SHORTEST = 4;

    /** From this length on, two letters may differ; below it, one. */
    private static final int LONG = 7;

    /** The first letter is seldom wrong, and a term that begins otherwise need not be looked at. */
    private static final int FIRST_LETTERS = 1;

    /** A longer word is no typing error, and finding what is near to it takes long. */
    private static final int LONGEST = 40;

    /** Of two words that may be meant, how much commoner the one must be that differs by a letter more. */
    private static final double TIMES_AS_COMMON = 5;

    private final IndexReader reader;

    NearestTerms(IndexReader reader) {
        this.reader = reader;
    }

    /** A term of some fields, and how likely it was meant. */
    private record Candidate(String term, double weight) {}

    /**
     * The terms of some fields that are nearest to a word, the likeliest first. One that differs by a letter more is likelier
     * only if many times as many documents have it.
     */
    List<String> nearest(List<String> fields, String word, int most) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            for (String field : fields) {
                addTo(candidates, field, word);
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed().thenComparing(Candidate::term))
                .map(Candidate::term)
                .distinct()
                .limit(most)
                .toList();
    }

    private void addTo(List<Candidate> candidates, String field, String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        int most = word.length() < LONG ? 1 : 2;
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, word), most, FIRST_LETTERS, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String text = term.utf8ToString();
            if (text.charAt(0) != WordAnalyzer.STEM_MARK) {
                int edits = Math.min(most, EditDistance.of(word, text, most));
                candidates.add(new Candidate(text, near.docFreq() / Math.pow(TIMES_AS_COMMON, edits)));
            }
        }
    }
}
