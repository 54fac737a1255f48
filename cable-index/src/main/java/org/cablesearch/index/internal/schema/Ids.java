// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Surrogates;

/** Ids of cables as terms. */
public final class Ids {

    /**
     * The maximum length of an id in characters. Real ids are far shorter; Lucene's limit for a term is 32,766 bytes.
     */
    public static final int MAX_LENGTH = 512;

    /** Spaces of any width, ends of lines, and controls that Java counts as white space. */
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t-\\r\\x1c-\\x1f]+");

    private Ids() {}

    /**
     * Rejects an id that is too long for a term.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public static void require(String id) {
        if (id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an id of " + id.length() + " characters is longer than " + MAX_LENGTH
                    + ": " + Surrogates.shortened(id, 40));
        }
    }

    /** An id in upper case without spaces, the form in which published and canonical ids are indexed. */
    public static String normalize(String id) {
        return SPACES.matcher(id).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
