// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.util.Locale;
import org.cablesearch.model.internal.text.Choice;

/**
 * A kind of value that can be suggested for a prefix. {@code toString} returns its name: {@code people}.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="suggest"}
 */
public enum SuggestField {
    /** Names of people, by any word of the name; the other spellings of a name are its label. */
    PEOPLE("person"),
    /** Names of organisations, by any word of the name or by acronym. */
    ORGS("organisation"),
    /** TAGS, by code or by any word of the code's name. */
    TAGS("TAGS"),
    /** Posts, by any word of the name. */
    ORIGIN("post"),
    /** Offices at the Department, in telegrams of 1973 to 1979, by any word. */
    OFFICE("office"),
    /** Concepts of telegrams of 1973 to 1979, by any word. */
    CONCEPTS("concept"),
    /** Published ids. */
    ID("cable");

    private final String title;

    SuggestField(String title) {
        this.title = title;
    }

    /** The noun for one value: {@code person}. */
    public String title() {
        return title;
    }

    /**
     * The field with this name, in upper or lower case: {@code people}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     * @since 0.2
     */
    public static SuggestField of(String name) {
        return Choice.of(name, values());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
