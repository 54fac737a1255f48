package org.cablesearch.index.internal.schema;

import java.util.Locale;

/** Ids of cables as terms. */
public final class Ids {

    /**
     * The maximum length of an id in characters. Real ids are far shorter; Lucene's limit for a term is 32,766 bytes.
     */
    public static final int MAX_LENGTH = 512;

    private Ids() {}

    /**
     * Rejects an id that is too long for a term.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public static void require(String id) {
        if (id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an id of " + id.length() + " characters is longer than " + MAX_LENGTH
                    + ": " + id.substring(0, 40) + "…");
        }
    }

    /** An id in upper case without spaces, the form in which published and canonical ids are indexed. */
    public static String normalize(String id) {
        StringBuilder normal = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            if (!Character.isWhitespace(id.charAt(i)) && !Character.isSpaceChar(id.charAt(i))) {
                normal.append(id.charAt(i));
            }
        }
        return normal.toString().toUpperCase(Locale.ROOT);
    }
}
