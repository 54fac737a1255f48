package org.cablesearch.model.internal.names;

import org.cablesearch.model.internal.text.LetterCase;

/** The single form under which a signer or addressee is counted across cables: in capitals, as in headers. */
public final class HeaderName {

    private HeaderName() {}

    /** {@code CIA WASHINGTON DC} for {@code Cia Washington DC//}; a value that has only slashes stays as it is. */
    public static String canonical(String value) {
        return LetterCase.upper(withoutEnd(value));
    }

    /** The value without the slashes that end a header line. */
    public static String withoutEnd(String value) {
        int end = value.length();
        while (end > 0 && (value.charAt(end - 1) == '/' || Character.isWhitespace(value.charAt(end - 1)))) {
            end--;
        }
        return end == 0 ? value.strip() : value.substring(0, end).strip();
    }
}
