// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The stems of a text, one term per word. */
public final class StemStream extends TokenStream {

    /** Returns the form of each word of a text, and may record it. */
    @FunctionalInterface
    public interface FormReader {

        /** The form of the word in the first letters of a buffer, in lower case without accents. */
        Form read(char[] buffer, int length);
    }

    private final BytesTermAttribute stem = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TokenStream words;
    private final CharTermAttribute word;
    private final PositionIncrementAttribute step;
    private final FormReader forms;

    /**
     * Creates a stream that must be read to its end and closed before the thread creates another.
     *
     * @param forms returns the form of each word, in order
     */
    public StemStream(String text, FormReader forms) {
        this.words = WordAnalyzer.JOINING.tokenStream("", text);
        this.word = words.addAttribute(CharTermAttribute.class);
        this.step = words.addAttribute(PositionIncrementAttribute.class);
        this.forms = forms;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        words.reset();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!words.incrementToken()) {
            return false;
        }
        stem.setBytesRef(forms.read(word.buffer(), word.length()).stemTerm());
        increment.setPositionIncrement(step.getPositionIncrement());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        words.end();
    }

    @Override
    public void close() throws IOException {
        super.close();
        words.close();
    }
}
