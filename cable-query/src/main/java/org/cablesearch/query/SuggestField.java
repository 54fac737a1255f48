package org.cablesearch.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of value that can be suggested for a prefix. {@code toString} returns its name: {@code people}.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="suggest"}
 */
public enum SuggestField {
    /** Names of people, by any word of the name; all spellings of a name are one suggestion. */
    PEOPLE,
    /** Names of organisations, by any word of the name or by acronym. */
    ORGS,
    /** TAGS, by code or by any word of the code's name. */
    TAGS,
    /** Posts, by any word of the name. */
    ORIGIN,
    /** Published ids. */
    ID;

    /** The field with this name; empty if there is none. */
    public static Optional<SuggestField> parse(String name) {
        return Arrays.stream(values())
                .filter(field -> field.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
