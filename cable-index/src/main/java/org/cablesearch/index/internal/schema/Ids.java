package org.cablesearch.index.internal.schema;

import java.util.Locale;

/** Ids of cables as terms. */
public final class Ids {

    /** A term may have 32,766 bytes; real ids are far shorter. */
    public static final int MAX_LENGTH = 512;

    private Ids() {}

    /**
     * Refuses an id that cannot be a term.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public static void require(String id) {
        if (id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an id of " + id.length() + " characters is longer than " + MAX_LENGTH
                    + ": " + id.substring(0, 40) + "…");
        }
    }

    /** Upper case without blanks, the form in which published and canonical ids are indexed. */
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
