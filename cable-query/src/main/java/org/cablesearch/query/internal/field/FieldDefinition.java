// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.field;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cablesearch.index.internal.analysis.Tokens;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.InvalidValueException;

/**
 * The definition of a query field: the one place that says how it is searched, marked, explained, looked up and scored.
 * A new field is an entry in {@link #define} and, if the index does not have it yet, one in {@link IndexSchema}.
 *
 * @param field the field
 * @param kind the kind of its values
 * @param scope which documents have its values
 * @param indexed the fields of the index that hold it. They share one analyzer; the first is used in explanations
 * @param isExact whether words match only as written, without other forms or spellings
 * @param isScored whether it affects the score; codes, dates and places only narrow the hits
 */
public record FieldDefinition(
        CableField field, ValueKind kind, Scope scope, List<String> indexed, boolean isExact, boolean isScored) {

    /** Which documents have the values of a field. */
    public enum Scope {
        /** The cable by its subject, and each paragraph by its heading and text. */
        ANYWHERE,
        /** The cable. */
        CABLE,
        /** A paragraph. */
        PARAGRAPH,
        /**
         * The paragraphs that mention the value or, if none does, the cable. The first indexed field is on paragraphs,
         * the second on cables.
         */
        NAMED
    }

    private static final Map<CableField, FieldDefinition> DEFINITIONS = new EnumMap<>(CableField.class);

    static {
        Arrays.stream(CableField.values()).forEach(field -> DEFINITIONS.put(field, define(field)));
    }

    /** The definition of a field. */
    public static FieldDefinition of(CableField field) {
        return Objects.requireNonNull(DEFINITIONS.get(field));
    }

    /** Whether a clause looks for a cable by its id. */
    public static boolean looksForId(CableQuery clause) {
        return (clause instanceof CableQuery.Word || clause instanceof CableQuery.Phrase)
                && of(((CableQuery.Leaf) clause).field()).kind() == ValueKind.ID;
    }

    private static FieldDefinition define(CableField field) {
        return switch (field) {
            case ANY -> text(field, Scope.ANYWHERE, IndexSchema.TEXT, IndexSchema.HEADING, IndexSchema.SUBJECT);
            case EXACT ->
                text(field, Scope.ANYWHERE, IndexSchema.TEXT, IndexSchema.HEADING, IndexSchema.SUBJECT)
                        .exact();
            case SUBJECT -> text(field, Scope.CABLE, IndexSchema.SUBJECT);
            case TEXT -> text(field, Scope.PARAGRAPH, IndexSchema.TEXT);
            case HEADING -> text(field, Scope.PARAGRAPH, IndexSchema.HEADING);
            case PEOPLE -> named(field, ValueKind.PERSON, IndexSchema.PEOPLE, IndexSchema.CABLE_PEOPLE);
            case PEOPLE_EXACT ->
                named(field, ValueKind.PERSON, IndexSchema.PEOPLE, IndexSchema.CABLE_PEOPLE)
                        .exact();
            case ORGS ->
                named(field, ValueKind.ORGANIZATION, IndexSchema.ORGS, IndexSchema.CABLE_ORGS)
                        .exact();
            case SIGNER -> ofCable(field, ValueKind.PERSON, IndexSchema.SIGNER);
            case CLASSIFIER -> ofCable(field, ValueKind.PERSON, IndexSchema.CLASSIFIER);
            case TAGS -> ofCable(field, ValueKind.CODE, IndexSchema.TAGS);
            case CAPTION -> ofCable(field, ValueKind.CODE, IndexSchema.CAPTION);
            case PRECEDENCE -> ofCable(field, ValueKind.CODE, IndexSchema.PRECEDENCE);
            case HANDLING -> ofCable(field, ValueKind.CODE, IndexSchema.HANDLING);
            case DOCUMENT -> ofCable(field, ValueKind.CODE, IndexSchema.DOCUMENT);
            case OFFICE -> ofCable(field, ValueKind.LINE, IndexSchema.OFFICE);
            case DRAFTER -> ofCable(field, ValueKind.LINE, IndexSchema.DRAFTER);
            case APPROVED_BY -> ofCable(field, ValueKind.LINE, IndexSchema.APPROVED_BY);
            case CLEARANCES -> ofCable(field, ValueKind.LINE, IndexSchema.CLEARANCES);
            case CONCEPTS -> ofCable(field, ValueKind.LINE, IndexSchema.CONCEPTS);
            case FILM -> ofCable(field, ValueKind.LINE, IndexSchema.FILM);
            case ATTRIBUTES -> ofCable(field, ValueKind.LINE, IndexSchema.ATTRIBUTES);
            case ORIGIN -> ofCable(field, ValueKind.LINE, IndexSchema.ORIGIN);
            case FROM -> ofCable(field, ValueKind.LINE, IndexSchema.FROM);
            case TO -> ofCable(field, ValueKind.LINE, IndexSchema.TO);
            case INFO -> ofCable(field, ValueKind.LINE, IndexSchema.INFO);
            case CLASS -> ofCable(field, ValueKind.LINE, IndexSchema.CLASSIFICATION);
            case LEVEL -> ofCable(field, ValueKind.LEVEL, IndexSchema.LEVEL);
            case DATE -> ofCable(field, ValueKind.DATE, IndexSchema.DATE);
            case ADDED -> ofCable(field, ValueKind.DATE, IndexSchema.ADDED);
            case ID -> ofCable(field, ValueKind.ID, IndexSchema.ID, IndexSchema.CANONICAL_ID);
            case CITES -> ofCable(field, ValueKind.CITED, IndexSchema.CITES);
            case CITEDBY -> ofCable(field, ValueKind.CITING, IndexSchema.CITES);
            case ROLE -> ofParagraph(field, ValueKind.CODE, IndexSchema.ROLE);
            case MARKING -> ofParagraph(field, ValueKind.MARKING, IndexSchema.MARKING);
        };
    }

    private static FieldDefinition text(CableField field, Scope scope, String... indexed) {
        return new FieldDefinition(field, ValueKind.TEXT, scope, List.of(indexed), false, true);
    }

    private static FieldDefinition named(CableField field, ValueKind kind, String ofParagraph, String ofCable) {
        return new FieldDefinition(field, kind, Scope.NAMED, List.of(ofParagraph, ofCable), false, true);
    }

    private static FieldDefinition ofCable(CableField field, ValueKind kind, String... indexed) {
        return new FieldDefinition(field, kind, Scope.CABLE, List.of(indexed), true, false);
    }

    private static FieldDefinition ofParagraph(CableField field, ValueKind kind, String indexed) {
        return new FieldDefinition(field, kind, Scope.PARAGRAPH, List.of(indexed), true, false);
    }

    private FieldDefinition exact() {
        return new FieldDefinition(field, kind, scope, indexed, true, isScored);
    }

    /** The terms of a text in this field, see {@link CableField#terms}. */
    public List<CableField.Term> terms(String text) {
        if (kind.isWhole()) {
            String term = kind.term(text);
            return term.isEmpty() ? List.of() : List.of(new CableField.Term(term, 0, new Span(0, text.length())));
        }
        return Tokens.of(IndexSchema.explainingAnalyzer(main()), main(), text).stream()
                .map(token -> new CableField.Term(token.term(), token.position(), new Span(token.start(), token.end())))
                .toList();
    }

    /** The field of the index whose analyzer splits the words of a query; for a bare word, that of running text. */
    public String main() {
        return indexed.get(0);
    }

    /** Whether matches are marked in the text of this index field. */
    public boolean isMarkedIn(String text) {
        return kind == ValueKind.TEXT && indexed.contains(text);
    }

    /** Whether the values are names that paragraphs mention. */
    public boolean isNamed() {
        return scope == Scope.NAMED;
    }

    /** Whether a text is a value of the field. */
    public boolean isValue(String text) {
        try {
            kind.requireValue(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Checks that the field takes patterns.
     *
     * @param pattern the pattern; if a value that it may mean is known, the exception has that value
     * @throws IllegalArgumentException with a message for the user if it does not
     */
    public void requirePatterns(String pattern) {
        if (!kind.supportsPatterns()) {
            throw new InvalidValueException("\"" + field + ":\" takes a value, not a pattern", kind.nearest(pattern));
        }
    }

    /**
     * Checks that the values of the field have an order.
     *
     * @throws IllegalArgumentException with a message for the user if they have none
     */
    public void requireOrder() {
        if (!kind.isOrdered()) {
            throw new IllegalArgumentException((field == CableField.ANY ? "words have" : "\"" + field + ":\" has")
                    + " no order; only dates and levels have ranges");
        }
    }
}
