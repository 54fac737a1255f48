package org.cablesearch.index.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.cablesearch.index.internal.analysis.WholeValueTokenizer.Term;

/**
 * Fills the dictionary of spellings: the {@linkplain Sounds#keys keys} of each term of a name, each followed by the term.
 *
 * <pre>
 * Muammar Qadhafi     MMR muammar | KTF qadhafi
 * </pre>
 *
 * <p>All spellings that sound alike are neighbours among the terms of one field, where a query reads them: each key is
 * looked up once, however many cables hold the name. A key at the name's own position, the usual way, would
 * find the same names but could not tell near spellings from far ones: Khamenei and Khomeini have one key.
 */
public final class SpellingAnalyzer extends Analyzer {

    /** The one analyzer; the field is asked by term, with {@link #prefix}. */
    public static final SpellingAnalyzer INSTANCE = new SpellingAnalyzer();

    /** The terms of a word of a name: an archive repeats the words of its names more often than the names. */
    private static final Remembered<List<String>> TERMS = new Remembered<>(SpellingAnalyzer::make);

    private SpellingAnalyzer() {}

    /** The prefix of the terms of all spellings with this key. */
    public static String prefix(String key) {
        return key + ' ';
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new WholeValueTokenizer(SpellingAnalyzer::terms));
    }

    private static List<Term> terms(String value) {
        List<Term> terms = new ArrayList<>();
        for (Term word : PersonAnalyzer.indexing().terms(value)) {
            for (String term : TERMS.of(word.text())) {
                terms.add(new Term(term, 1, word.start(), word.end()));
            }
        }
        return terms;
    }

    private static List<String> make(String word) {
        return Sounds.keys(Sounds.of(word)).stream()
                .map(key -> prefix(key) + word)
                .toList();
    }
}
