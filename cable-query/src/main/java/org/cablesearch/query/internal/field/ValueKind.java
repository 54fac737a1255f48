// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.field;

import java.util.Optional;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.query.InvalidValueException;

/** The kind of a field's values, which decides how they are read and searched. */
public enum ValueKind {
    /** Running text, searched by stem. */
    TEXT(true, true),
    /** A line of words, such as the name of a post, searched by its words as written. */
    LINE(true, true),
    /** The name of a person, searched in any spelling unless the field is for exact names. */
    PERSON(true, true),
    /** The name of an organisation. */
    ORGANIZATION(true, true),
    /** A code or name that is indexed as a single term, such as {@code HUMAN RIGHTS}. */
    CODE(true, false),
    /** The marking of a paragraph: a level and controls. */
    MARKING(false, false),
    /** A year, month, day or time. */
    DATE(false, false),
    /** A level of classification. */
    LEVEL(false, false),
    /** The id of a cable. */
    ID(true, false),
    /** The id of a cited cable. */
    CITED(false, false),
    /** The id of a citing cable. */
    CITING(false, false);

    private final boolean supportsPatterns;
    private final boolean ofWords;

    ValueKind(boolean supportsPatterns, boolean ofWords) {
        this.supportsPatterns = supportsPatterns;
        this.ofWords = ofWords;
    }

    /** Whether patterns, near words and regular expressions are allowed. */
    boolean supportsPatterns() {
        return supportsPatterns;
    }

    /** Whether an analyzer splits the value at everything but letters and digits, so that an expression must fit a word of these. */
    public boolean isOfWords() {
        return ofWords;
    }

    /** Whether the index can tell if no cable has a word of this kind. Dates, levels and ids are not checked. */
    public boolean hasWords() {
        return switch (this) {
            case TEXT, LINE, CODE, MARKING, PERSON, ORGANIZATION -> true;
            case DATE, LEVEL, ID, CITED, CITING -> false;
        };
    }

    /** Whether values have an order, so that ranges are allowed. */
    public boolean isOrdered() {
        return this == DATE || this == LEVEL;
    }

    /** Whether all of one ordered value is after another: {@code 2007} is after {@code 2006-08}. */
    public boolean isAfter(String value, String other) {
        return this == DATE
                ? DateRange.of(value).first() > DateRange.of(other).last()
                : Levels.of(value).compareTo(Levels.of(other)) > 0;
    }

    /** Whether values are ids of cables. */
    public boolean isId() {
        return this == ID || this == CITED || this == CITING;
    }

    /** Whether a value is a single term, created by {@link #term} instead of an analyzer. */
    public boolean isWhole() {
        return isId() || this == DATE;
    }

    /** The term of a value that is a single term. */
    public String term(String value) {
        return isId() ? Ids.normalize(value) : value.strip();
    }

    /** The value that the user may have meant by a pattern; empty if unknown. */
    Optional<String> nearest(String pattern) {
        String value = pattern.replaceAll("[*?]", "");
        try {
            requireValue(value);
            return isOrdered() && !value.isBlank() ? Optional.of(value) : Optional.empty();
        } catch (InvalidValueException e) {
            return e.nearest();
        }
    }

    /**
     * Checks that a text is a value of this kind.
     *
     * @throws IllegalArgumentException with a message for the user if it is not
     */
    public void requireValue(String text) {
        switch (this) {
            case DATE -> DateRange.of(text);
            case LEVEL -> Levels.of(text);
            default -> {}
        }
    }
}
