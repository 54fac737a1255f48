// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.util.Locale;
import org.cablesearch.model.internal.text.Choice;

/**
 * The kind of a hit. {@code toString} returns the name in lower case.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="unit"}
 */
public enum Unit {
    /** A cable that matches clause by clause; different clauses may match in different paragraphs. */
    CABLE,
    /** A paragraph that matches the whole query, as if the query were in {@code para:( )}. */
    PARAGRAPH;

    /**
     * The unit with this name, in upper or lower case: {@code paragraph}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     * @since 0.2
     */
    public static Unit of(String name) {
        return Choice.of(name, values());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
