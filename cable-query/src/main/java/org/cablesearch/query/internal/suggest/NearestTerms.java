package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.WordAnalyzer;

/** The words of an index that are spelt nearly like one. */
final class NearestTerms {

    /** A term that begins otherwise need not be looked at. */
    private static final int FIRST_LETTERS = 1;

    private final IndexReader reader;

    NearestTerms(IndexReader reader) {
        this.reader = reader;
    }

    /** The terms of some fields that are nearest to a word, the likeliest first. */
    List<String> nearest(List<String> fields, String word, int most) throws IOException {
        NearWords near = new NearWords(word);
        if (near.isSought()) {
            for (String field : fields) {
                addTo(near, field, word);
            }
        }
        return near.best(most);
    }

    private void addTo(NearWords near, String field, String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        FuzzyTermsEnum found = new FuzzyTermsEnum(terms, new Term(field, word), near.edits(), FIRST_LETTERS, true);
        for (BytesRef term = found.next(); term != null; term = found.next()) {
            String text = term.utf8ToString();
            if (text.charAt(0) != WordAnalyzer.STEM_MARK) {
                near.add(text, found.docFreq());
            }
        }
    }
}
