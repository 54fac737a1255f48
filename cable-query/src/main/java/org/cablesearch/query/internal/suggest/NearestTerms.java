package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.Optional;
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

    /** Of a shorter word, anything is a neighbour. */
    private static final int SHORTEST = 4;

    /** From this length on, two letters may differ; below it, one. */
    private static final int LONG = 7;

    /** The first letter is seldom wrong, and a term that begins otherwise need not be looked at. */
    private static final int FIRST_LETTERS = 1;

    /** A longer word is no slip of the pen, and what is near to it takes long to say. */
    private static final int LONGEST = 40;

    private final IndexReader reader;

    NearestTerms(IndexReader reader) {
        this.reader = reader;
    }

    /** The nearest term of a field, of several as near the commonest; empty if none is near. */
    Optional<String> nearest(String field, String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null || word.length() < SHORTEST || word.length() > LONGEST) {
            return Optional.empty();
        }
        int most = word.length() < LONG ? 1 : 2;
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, word), most, FIRST_LETTERS, true);
        String best = "";
        int least = most + 1;
        int commonest = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String text = term.utf8ToString();
            int edits = text.charAt(0) == WordAnalyzer.STEM_MARK
                    ? most + 1
                    : Math.min(most, EditDistance.of(word, text, most));
            if (edits < least || (edits == least && near.docFreq() > commonest)) {
                best = text;
                least = edits;
                commonest = near.docFreq();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
