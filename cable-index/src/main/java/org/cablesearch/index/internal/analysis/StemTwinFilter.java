// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Adds the stem of each word, with a mark, at the word's position, if the two differ.
 *
 * <pre>
 * the police reports    the | police ~polic | reports ~report
 * </pre>
 *
 * <p>So one field answers two kinds of queries. For words as written ({@code exact:police}, prefixes, wildcards), the
 * term is the word itself. For all words with the stem {@code s}, the terms are {@code ~s} and, if {@code s} is its own
 * stem, {@code s}. This suits short texts and texts that are read once; long texts are indexed as stems only, see
 * {@link StemStream}.
 */
final class StemTwinFilter extends TokenFilter {

    /** Marks a stem; no word contains it. */
    static final char MARK = '~';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private @Nullable String pending;

    StemTwinFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        String stem = pending;
        if (stem != null) {
            pending = null;
            term.setEmpty().append(MARK).append(stem);
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        Form form = Form.of(term.buffer(), term.length());
        pending = form.isStem() ? null : form.stem();
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = null;
    }
}
