// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The terms that an analyzer splits a short text into. */
public final class Tokens {

    /**
     * A term.
     *
     * @param position the position among the words, from 0; redactions leave gaps
     * @param start where its word begins in the text
     * @param end where its word ends
     */
    public record Token(String term, int position, int start, int end) {}

    private Tokens() {}

    /**
     * The terms of a text, in order.
     *
     * @param field the field for which the text is analysed; only some analyzers depend on it
     */
    public static List<Token> of(Analyzer analyzer, String field, String text) {
        List<Token> found = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int position = -1;
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                found.add(new Token(term.toString(), position, place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return found;
    }
}
