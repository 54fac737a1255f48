package org.cablesearch.query.internal.term;

import org.cablesearch.query.CableField;

/** What may be asked of a field; the messages are for the user. */
public final class FieldValues {

    private FieldValues() {}

    /**
     * Checks that a text is a value of a field.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static void require(CableField field, String text) {
        switch (field) {
            case DATE -> DateRange.of(text);
            case LEVEL -> Levels.of(text);
            default -> {}
        }
    }

    /**
     * Checks that a field takes patterns.
     *
     * @throws IllegalArgumentException if it does not
     */
    public static void requirePatterns(CableField field) {
        switch (field) {
            case DATE, LEVEL, MARKING, CITES, CITEDBY ->
                throw new IllegalArgumentException(field + " takes a value, no pattern");
            default -> {}
        }
    }
}
