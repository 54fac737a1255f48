// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.cablesearch.index.internal.analysis.WholeValueTokenizer.Term;
import org.cablesearch.model.internal.text.MemoCache;

/**
 * Fills the dictionary of spellings: the {@linkplain Sounds#keys keys} of each term of a name, each followed by the
 * term.
 *
 * <pre>
 * Muammar Qadhafi     MMR muammar | KTF qadhafi
 * </pre>
 *
 * <p>The terms of a field are sorted, so spellings with the same key are next to each other, and a query reads them
 * with one lookup per key, however many cables contain the name. The usual way, to index the key at the position of
 * each name, would find the same names but could not distinguish near spellings from distant ones: Khamenei and
 * Khomeini have the same key.
 */
public final class SpellingAnalyzer extends Analyzer {

    /** The only instance; queries read the field's terms with {@link #prefix}. */
    public static final SpellingAnalyzer INSTANCE = new SpellingAnalyzer();

    /** The terms of single words, since an archive repeats the words of names more often than whole names. */
    private static final MemoCache<List<String>> TERMS = new MemoCache<>(SpellingAnalyzer::compute);

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
        for (Term word : PersonAnalyzer.INDEXING.terms(value)) {
            for (String term : TERMS.of(word.text())) {
                terms.add(new Term(term, 1, word.start(), word.end()));
            }
        }
        return terms;
    }

    private static List<String> compute(String word) {
        return Sounds.keys(Sounds.of(word)).stream()
                .map(key -> prefix(key) + word)
                .toList();
    }
}
