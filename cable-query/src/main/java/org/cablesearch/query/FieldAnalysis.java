package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.index.internal.analysis.Tokens;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Span;
import org.cablesearch.query.internal.field.FieldDefinition;

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
        return Tokens.of(IndexSchema.explainingAnalyzer(field), field, text).stream()
                .map(token -> new Token(token.term(), token.position(), new Span(token.start(), token.end())))
                .toList();
    }
}
