// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.Map;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;

/** The single form under which a signer or addressee is counted across cables: in capitals, as in headers. */
public final class HeaderName {

    /** How names of origins begin, and how addresses have the same. */
    private static final Map<String, String> OFFICES = Map.of(
            "embassy ", "amembassy ",
            "consulate ", "amconsul ",
            "mission ", "usmission ",
            "secretary of state", "secstate washdc");

    private HeaderName() {}

    /** {@code CIA WASHINGTON DC} for {@code Cia Washington DC//}; a value that has only slashes is returned unchanged. */
    public static String canonical(String value) {
        return LetterCase.upper(withoutEnd(value));
    }

    /**
     * A key that the names of one addressee share: {@code AMEMBASSY CAIRO} in an address and {@code Embassy Cairo}, the
     * origin of its own cables.
     */
    public static String addressee(String name) {
        String folded = Folding.fold(withoutEnd(name));
        for (Map.Entry<String, String> office : OFFICES.entrySet()) {
            if (folded.startsWith(office.getKey())) {
                return office.getValue() + folded.substring(office.getKey().length());
            }
        }
        return folded;
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
