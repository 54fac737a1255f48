package org.cablesearch.query;

/** What may be asked of a field; the messages are for the user. */
final class FieldValues {

    private FieldValues() {}

    /** @throws IllegalArgumentException if the text is no value of the field */
    static void require(CableField field, String text) {
        switch (field) {
            case DATE -> DateRange.of(text);
            case LEVEL -> Levels.of(text);
            default -> {}
        }
    }

    /** @throws IllegalArgumentException if the field takes no patterns */
    static void requirePatterns(CableField field) {
        switch (field) {
            case DATE, LEVEL, MARKING, CITES, CITEDBY ->
                throw new IllegalArgumentException(field + " takes a value, no pattern");
            default -> {}
        }
    }
}
