// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.cablesearch.index.internal.analysis.WholeValueTokenizer.Term;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.MemoCache;
import org.cablesearch.model.internal.text.Punctuation;

/**
 * The analyzer for TAGS: a whole code, or the whole name of a code, is one term in upper case, its words separated by
 * one space.
 *
 * <pre>
 * phum                     PHUM
 * Human Rights             HUMAN RIGHTS
 * Women's Issues           WOMENS ISSUES
 * STEINBERG, JAMES B.      STEINBERG JAMES B
 * UNGA/C-6                 UNGA C 6
 * </pre>
 *
 * <p>The codes of a cable and their names are indexed in the same way, so that {@code tags:"human rights"} finds PHUM.
 * Parts of a name are not terms: {@code tags:in} is India.
 */
public final class TagAnalyzer extends Analyzer {

    /** The only instance, for indexing and for queries. */
    public static final TagAnalyzer INSTANCE = new TagAnalyzer();

    private static final MemoCache<String> TERMS = new MemoCache<>(TagAnalyzer::compute);

    private TagAnalyzer() {}

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new WholeValueTokenizer(TagAnalyzer::terms));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new UpperCaseFilter(new ASCIIFoldingFilter(in));
    }

    private static List<Term> terms(String value) {
        String term = normalize(value);
        return term.isEmpty() ? List.of() : List.of(new Term(term, 1, 0, value.length()));
    }

    /** The term under which a code or name is indexed; empty if the value has no letter or digit. */
    public static String indexed(String value) {
        int max = WholeValueTokenizer.MAX_VALUE;
        return normalize(value.length() <= max ? value : value.substring(0, max));
    }

    /** The term of a code or name; empty if the value has no letter or digit. */
    public static String normalize(String value) {
        return TERMS.of(value);
    }

    private static String compute(String value) {
        String folded = Folding.fold(value);
        StringBuilder term = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && !term.isEmpty()) {
                    term.append(' ');
                }
                gap = false;
                term.append(c);
            } else if (!Punctuation.isApostrophe(c)) {
                gap = true;
            }
        }
        return term.toString().toUpperCase(Locale.ROOT);
    }
}
