package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.request.FieldDefinition;

/**
 * Shows the terms under which a field indexes a text.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="analysis"}
 */
public final class FieldAnalysis {

    /**
     * A term.
     *
     * @param text the term; a stem begins with {@code ~}
     * @param position the position among the words, from 0; a phrase matches terms at consecutive positions
     * @param place where its word is in the text
     */
    public record Token(String text, int position, Span place) {

        /** @throws NullPointerException if a component is {@code null} */
        public Token {
            requireNonNull(text, "text");
            requireNonNull(place, "place");
        }
    }

    private FieldAnalysis() {}

    /** The terms of a text in a field, in order. A date or an id is one term. */
    public static List<Token> of(CableField field, String text) {
        FieldDefinition definition = FieldDefinition.of(field);
        return definition.kind().isWhole() ? whole(definition.kind().term(text), text) : of(definition.main(), text);
    }

    private static List<Token> whole(String term, String text) {
        return term.isEmpty() ? List.of() : List.of(new Token(term, 0, new Span(0, text.length())));
    }

    private static List<Token> of(String field, String text) {
        Analyzer analyzer = IndexSchema.explainingAnalyzer(field);
        List<Token> found = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int position = -1;
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                found.add(new Token(term.toString(), position, new Span(place.startOffset(), place.endOffset())));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return List.copyOf(found);
    }
}
