// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    /** Names of agencies as origins write them, by the names that addressees have, in lower case. */
    private static final Map<String, String> AGENCIES = Map.of(
            "secstate", "Secretary of State",
            "dept of state", "Secretary of State",
            "department of state", "Secretary of State",
            "secdef", "Secretary of Defense",
            "white house", "White House");

    private static final Pattern WASHINGTON = Pattern.compile("(?i)\\sWASH(?:DC|INGTON(?:,? D\\.?C\\.?)?)$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Words in the names of missions that are not names of places. */
    private static final Pattern ACRONYM = Pattern.compile("U[NS]\\p{L}*|EU|EC|NATO|OECD|OSCE|IAEA");

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

    /**
     * The name of an addressee in the form of an origin: {@code Embassy Cairo} for {@code AMEMBASSY CAIRO}, {@code Secretary
     * of State} for {@code SECSTATE WASHDC}; any other name as written.
     */
    public static String inProse(String name) {
        String written = withoutEnd(name);
        String folded = LetterCase.lower(written);
        for (Map.Entry<String, String> office : OFFICES.entrySet()) {
            String prefix = office.getValue();
            if (prefix.endsWith(" ") && folded.startsWith(prefix)) {
                return NameCase.capitalized(office.getKey()) + capitalized(written.substring(prefix.length()));
            }
        }
        return AGENCIES.getOrDefault(WASHINGTON.matcher(folded).replaceFirst(""), written);
    }

    private static String capitalized(String place) {
        return WORD.matcher(place)
                .replaceAll(word -> ACRONYM.matcher(word.group()).matches()
                        ? word.group()
                        : NameCase.capitalized(LetterCase.lower(word.group())));
    }

    /** The place of an embassy or consulate, and Washington for the Secretary of State; empty if it is not known. */
    public static String place(String origin) {
        for (String office : List.of("Embassy ", "Consulate ")) {
            if (origin.startsWith(office)) {
                return origin.substring(office.length());
            }
        }
        return origin.equals("Secretary of State") ? "Washington" : "";
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
