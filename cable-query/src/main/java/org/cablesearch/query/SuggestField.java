package org.cablesearch.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be suggested from its first letters. {@code toString} is its name: {@code people}.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="suggest"}
 */
public enum SuggestField {
    /** Names of people, by any of their words; spellings of one name are one suggestion. */
    PEOPLE,
    /** Names of organisations, by any of their words and by their acronyms. */
    ORGS,
    /** TAGS, by code and by the words of its name. */
    TAGS,
    /** Posts, by any of their words. */
    ORIGIN,
    /** Published ids. */
    ID;

    /** The field of this name; empty if there is none. */
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
