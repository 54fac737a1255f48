// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.cablesearch.index.internal.analysis.WholeValueTokenizer.Term;
import org.cablesearch.model.internal.text.MemoCache;

/** An analyzer that splits a whole name, and caches the terms of the latest names. */
abstract class NameAnalyzer extends Analyzer {

    private final MemoCache<List<Term>> remembered = new MemoCache<>(this::split);

    /** The terms of a name, in order. */
    abstract List<Term> split(String name);

    /** As {@link #split}, from the cache if it has them. */
    final List<Term> terms(String name) {
        return remembered.of(name);
    }

    @Override
    protected final TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WholeValueTokenizer(this::terms));
    }

    @Override
    protected final TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    /** The gap between two names is so wide that no phrase matches words of both. */
    @Override
    public final int getPositionIncrementGap(String field) {
        return WordAnalyzer.GAP;
    }
}
