// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.WordFile;

/**
 * Sets the case of an organisation's name by rules, so that names that differ only in case become equal.
 *
 * <pre>
 * WORLD BANK, world bank         World Bank
 * MOI, Moi                       MOI
 * PRT Kandahar, INR/B            PRT Kandahar, INR/B
 * BANK OF THE NORTH, AL-MANAR    Bank of the North, al-Manar
 * Le Monde, LE MONDE             Le Monde
 * S/SRAP, eur/carc               S/SRAP, EUR/CARC
 * 4TH Brigade, USFOR-A           4th Brigade, USFOR-A
 * </pre>
 *
 * <p>A word that the list of written forms has is written so. A word is treated as an acronym, and written in capitals,
 *
 * <ul>
 *   <li>if the table of organisations has it,
 *   <li>if it is a short part of an office symbol, with a slash and no space, or a letter after an acronym and a hyphen, or
 *   <li>if it is not a common word and has at most three letters, at most five letters without a vowel, or a digit.
 * </ul>
 */
final class OrgCase {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}'\u2019]+");
    private static final Pattern ACRONYM = Pattern.compile(".{1,3}|[^aeiouy]{1,5}|.*\\p{N}.*");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)");
    private static final int MAX_OFFICE_LENGTH = 5;

    private static final WordFile FILE = WordFile.of(OrgCase.class::getResourceAsStream, "organization-case.txt");

    private static final Set<String> SMALL = Set.copyOf(FILE.words("small"));

    private static final Set<String> COMMON = Set.copyOf(FILE.words("common"));

    /** How a word is written, by the word in lower case. */
    private static final Map<String, String> WRITTEN =
            FILE.words("as written").stream().collect(Collectors.toMap(LetterCase::lower, Function.identity()));

    private OrgCase() {}

    /** @param known whether the table of organisations contains an acronym, in capitals */
    static String of(String name, Predicate<String> known) {
        boolean office = name.indexOf('/') > 0 && name.indexOf(' ') < 0;
        return WORD.matcher(name).replaceAll(word -> {
            String lower = LetterCase.lower(word.group());
            String upper = LetterCase.upper(lower);
            char before = word.start() > 0 ? name.charAt(word.start() - 1) : '.';
            boolean article = lower.equals("al") && name.startsWith("-", word.end());
            boolean letter = before == '-' && lower.length() == 1 && isAcronym(lastWord(name, word.start() - 1), known);
            boolean small = (before == ' ' || before == '-') && !letter && SMALL.contains(lower);
            if (article || small || ORDINAL.matcher(lower).matches()) {
                return lower;
            }
            boolean acronym = letter || (office && lower.length() <= MAX_OFFICE_LENGTH) || isAcronym(lower, known);
            return acronym ? upper : WRITTEN.getOrDefault(lower, NameCase.capitalized(lower));
        });
    }

    private static boolean isAcronym(String lower, Predicate<String> known) {
        String upper = LetterCase.upper(lower);
        return known.test(upper)
                || WRITTEN.getOrDefault(lower, "").equals(upper)
                || (!WRITTEN.containsKey(lower) && ACRONYM.matcher(lower).matches() && !COMMON.contains(lower));
    }

    /** The word that ends at a position, in lower case. */
    private static String lastWord(String name, int end) {
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(name.charAt(start - 1))) {
            start--;
        }
        return LetterCase.lower(name.substring(start, end));
    }
}
