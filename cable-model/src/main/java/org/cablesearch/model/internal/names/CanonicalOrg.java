// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.MemoCache;

/**
 * The single form under which an organisation is counted across cables.
 *
 * <pre>
 * the World Bank, World Bank's                World Bank
 * U.N., UN, United Nations                    UN
 * MOI,s                                       MOI
 * Women's Affairs, Women,s Affairs            Women's Affairs
 * Ministère de l’Intérieur                    Ministere de l'Interieur
 * Hezbollah, HIZBALLAH                        Hizballah
 * MFA, Foreign Ministry                       Ministry of Foreign Affairs
 * WORLD BANK, World bank//                    World Bank
 * </pre>
 *
 * <p>As with {@link CanonicalPerson}, the form depends only on the value, so a stored selection remains valid. The
 * {@link OrganizationTable} lists spellings and acronyms that mean the same organisation in every cable. Other acronyms
 * are not expanded, because their meaning differs from cable to cable. {@link OrgCase} sets the case. The slashes at
 * the end of a header line are dropped ({@code CIA//}).
 */
public final class CanonicalOrg {

    /** The form for each other spelling; acronyms are keys as written, longer names are folded. */
    private static final Map<String, String> SPELLINGS = spellings();

    private static final MemoCache<String> FORMS = new MemoCache<>(CanonicalOrg::compute);

    private CanonicalOrg() {}

    /** The form of a name; a value without a letter or digit is returned unchanged. */
    public static String canonical(String name) {
        return FORMS.of(name);
    }

    private static String compute(String name) {
        String bare = bare(name);
        return Stream.of(bare, Folding.fold(bare), LetterCase.upper(bare))
                .map(SPELLINGS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> OrgCase.of(bare, SPELLINGS::containsKey));
    }

    /** A name as written and in the form under which it is counted; queries find it by both. */
    public static Stream<String> forms(String name) {
        return Stream.of(name, canonical(name)).distinct();
    }

    /** A name without its article, accents, possessive, and the full stops of an acronym. */
    private static String bare(String name) {
        String bare = HeaderName.withoutEnd(name);
        bare = withoutArticle(bare.substring(0, Possessive.endWithout(bare, 0, bare.length())));
        StringBuilder form = new StringBuilder(bare.length());
        for (String word : bare.split("\\s+")) {
            form.append(form.isEmpty() ? "" : " ").append(isPointed(word) ? word.replace(".", "") : apostrophed(word));
        }
        String folded = Folding.withoutAccents(form.toString());
        return folded.isBlank() ? name.strip() : folded;
    }

    private static String withoutArticle(String name) {
        boolean article = name.regionMatches(true, 0, "the ", 0, 4) && name.length() > 4;
        return article ? name.substring(4).strip() : name;
    }

    /** Restores the apostrophe of a possessive within a name if a comma was sent for it. */
    private static String apostrophed(String word) {
        int bare = Possessive.endWithout(word, 0, word.length());
        return bare == word.length() ? word : word.substring(0, bare) + "'s";
    }

    private static Map<String, String> spellings() {
        Map<String, String> forms = new HashMap<>();
        OrganizationTable.merged()
                .forEach(row -> Stream.concat(Stream.of(row.name()), row.everywhere().stream())
                        .forEach(spelling -> {
                            String key = isAcronym(spelling) ? spelling : Folding.fold(spelling);
                            String before = forms.put(key, row.name());
                            if (before != null) {
                                throw new IllegalStateException(
                                        spelling + " means both " + before + " and " + row.name());
                            }
                        }));
        return Map.copyOf(forms);
    }

    private static boolean isAcronym(String spelling) {
        return spelling.chars().allMatch(Character::isUpperCase);
    }

    /** Whether a word consists of letters separated by full stops: {@code U.N.}, {@code U.S}. */
    private static boolean isPointed(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean letter = i % 2 == 0;
            if (letter ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() > 2;
    }
}
