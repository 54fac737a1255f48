// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A tokenizer for short values (a code, a name) that become terms as a whole. */
final class WholeValueTokenizer extends Tokenizer {

    /**
     * One term of a value.
     *
     * @param text the term
     * @param increment 1 for the next position, 0 for another term at the same position
     * @param start where it begins in the value
     * @param end where it ends there
     */
    record Term(String text, int increment, int start, int end) {}

    /** The indexed length of a value. A longer value is not a name, even if an extractor reports it as one. */
    static final int MAX_VALUE = 4096;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Function<String, List<Term>> terms;
    private final char[] buffer = new char[MAX_VALUE];

    private List<Term> found = List.of();
    private int next = -1;
    private int length;

    WholeValueTokenizer(Function<String, List<Term>> terms) {
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < 0) {
            String value = readValue();
            length = value.length();
            found = terms.apply(value);
            next = 0;
        }
        clearAttributes();
        if (next == found.size()) {
            return false;
        }
        Term current = found.get(next++);
        term.append(current.text());
        increment.setPositionIncrement(current.increment());
        offset.setOffset(correctOffset(current.start()), correctOffset(current.end()));
        return true;
    }

    private String readValue() throws IOException {
        int size = 0;
        for (int n; size < MAX_VALUE && (n = input.read(buffer, size, MAX_VALUE - size)) >= 0; ) {
            size += n;
        }
        return new String(buffer, 0, size);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = -1;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
