package org.cablesearch.query.internal.term;

import java.util.Optional;
import org.cablesearch.index.internal.schema.Ids;

/** What a value of a field is, and so how it is read and asked. */
public enum ValueKind {
    /** Running text, asked by the stems of its words. */
    TEXT(true, true),
    /** A line of words, such as the name of a post, asked by its words as they stand. */
    LINE(true, true),
    /** The name of a person, in any spelling unless the field is of exact names. */
    PERSON(true, true),
    /** The name of an organisation. */
    ORGANIZATION(true, true),
    /** A code or a name that is one term as a whole, such as {@code HUMAN RIGHTS}. */
    CODE(true, false),
    /** The marking of a paragraph: a level and controls. */
    MARKING(false, false),
    /** A year, month or day. */
    DATE(false, false),
    /** A level of classification. */
    LEVEL(false, false),
    /** The id of a cable. */
    ID(true, false),
    /** The id of a cable that is cited. */
    CITED(false, false),
    /** The id of a cable that cites. */
    CITING(false, false);

    private final boolean takesPatterns;
    private final boolean ofWords;

    ValueKind(boolean takesPatterns, boolean ofWords) {
        this.takesPatterns = takesPatterns;
        this.ofWords = ofWords;
    }

    /** Whether a pattern, a near word or a regular expression may be asked. */
    boolean takesPatterns() {
        return takesPatterns;
    }

    /** Whether an analyzer splits the value at everything but letters and digits. */
    boolean isOfWords() {
        return ofWords;
    }

    /** Whether it can be looked up which words cables have; dates, levels and ids are answered in any case. */
    public boolean hasWords() {
        return switch (this) {
            case TEXT, LINE, CODE, MARKING, PERSON, ORGANIZATION -> true;
            case DATE, LEVEL, ID, CITED, CITING -> false;
        };
    }

    /** Whether values have an order, so that a range may be asked. */
    public boolean isOrdered() {
        return this == DATE || this == LEVEL;
    }

    /** Whether one value of an order lies wholly after another. */
    public boolean isAfter(String value, String other) {
        return this == DATE
                ? DateRange.of(value).first() > DateRange.of(other).last()
                : Levels.of(value).compareTo(Levels.of(other)) > 0;
    }

    /** Whether a value is the id of a cable. */
    public boolean isId() {
        return this == ID || this == CITED || this == CITING;
    }

    /** Whether a value is one term, made by {@link #term} and not by an analyzer. */
    public boolean isWhole() {
        return isId() || this == DATE;
    }

    /** The term of a value that is whole. */
    public String term(String value) {
        return isId() ? Ids.normalize(value) : value.strip();
    }

    /** The value that a pattern may have meant; empty if the kind does not tell. */
    Optional<String> nearest(String pattern) {
        String value = pattern.replaceAll("[*?]", "");
        try {
            requireValue(value);
            return isOrdered() && !value.isBlank() ? Optional.of(value) : Optional.empty();
        } catch (WrongValueException e) {
            return e.nearest();
        }
    }

    /**
     * Checks that a text is a value of this kind.
     *
     * @throws IllegalArgumentException with a message for the user if it is not
     */
    void requireValue(String text) {
        switch (this) {
            case DATE -> DateRange.of(text);
            case LEVEL -> Levels.of(text);
            default -> {}
        }
    }
}
