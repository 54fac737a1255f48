package org.cablesearch.index.internal.analysis;

import java.util.Locale;

/** The one form in which a signer or an addressee is counted across cables: in capitals, as a header is sent. */
public final class Routed {

    private Routed() {}

    /** {@code CIA WASHINGTON DC} for {@code Cia Washington DC//}; a value of slashes alone stays as it is. */
    public static String canonical(String value) {
        return withoutEnd(value).toUpperCase(Locale.ROOT);
    }

    /** Without the slashes that end a line of a header. */
    static String withoutEnd(String value) {
        int end = value.length();
        while (end > 0 && (value.charAt(end - 1) == '/' || Character.isWhitespace(value.charAt(end - 1)))) {
            end--;
        }
        return end == 0 ? value.strip() : value.substring(0, end).strip();
    }
}
