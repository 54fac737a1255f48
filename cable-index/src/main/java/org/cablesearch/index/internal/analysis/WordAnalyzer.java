// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The analyzer for running text: words without case and accents, and the stem at the position of each word. There are
 * no stop words, because {@code IT}, {@code US} and {@code NO} have meanings in cables.
 *
 * <p>Indexed text goes through {@link #STEMMED}, the text of queries through {@link #PLAIN}. The terms for a word
 * of a query are {@link #stemTerms} or, for {@code exact:}, the word itself.
 */
public final class WordAnalyzer extends Analyzer {

    /** The first character of a stem; no word contains it. */
    public static final char STEM_MARK = StemTwinFilter.MARK;

    /** Keeps a phrase from spanning two values of one field. */
    static final int GAP = 100;

    /** Words without stems. */
    public static final WordAnalyzer PLAIN = new WordAnalyzer(false, false, PossibleWords.ALL);
    /** Words without stems, and each {@link JoinedWord} as a whole, at the position of its first part. */
    public static final WordAnalyzer JOINING = new WordAnalyzer(true, false, PossibleWords.ALL);
    /** The same, with the stems of the words at the same positions. */
    public static final WordAnalyzer STEMMED = new WordAnalyzer(true, true, PossibleWords.ALL);

    private final boolean joins;
    private final boolean twins;
    private final PossibleWords possible;

    private WordAnalyzer(boolean joins, boolean twins, PossibleWords possible) {
        this.joins = joins;
        this.twins = twins;
        this.possible = possible;
    }

    /**
     * Splits a text as {@link #STEMMED} does, but skips most of the words that cannot be one of some terms.
     */
    public static WordAnalyzer stemmed(CharArraySet terms) {
        return new WordAnalyzer(true, true, new PossibleWords(terms));
    }

    /**
     * The term of {@link #JOINING} for a text that is one joined word: {@code U.K.}, {@code US}; empty for other
     * texts.
     */
    public static Optional<String> whole(String text) {
        return JoinedWord.whole(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        WordTokenizer words = new WordTokenizer(joins, possible);
        TokenStream folded = new ASCIIFoldingFilter(words);
        return new TokenStreamComponents(words, twins ? new StemTwinFilter(folded) : folded);
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }

    /** The stem of a word that {@link #JOINING} returned. */
    public static String stem(String word) {
        return Form.of(word).stem();
    }

    /**
     * The terms that find all words with the same stem as a word, in fields that hold words and stems. {@link
     * #JOINING} must have returned the word.
     */
    public static List<String> stemTerms(String word) {
        String stem = stem(word);
        List<String> terms = new ArrayList<>();
        terms.add(StemTwinFilter.MARK + stem);
        if (Form.of(stem).isStem()) {
            terms.add(stem);
        }
        return List.copyOf(terms);
    }
}
