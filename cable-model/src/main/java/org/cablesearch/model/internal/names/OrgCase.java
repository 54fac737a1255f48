package org.cablesearch.model.internal.names;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
 * </pre>
 *
 * <p>A word is treated as an acronym, and written in capitals,
 *
 * <ul>
 *   <li>if the table of organisations has it, or
 *   <li>if it is not a common word and has at most three letters, at most five letters without a vowel, or a digit.
 * </ul>
 */
final class OrgCase {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}'\u2019]+");
    private static final Pattern ACRONYM = Pattern.compile(".{1,3}|[^aeiouy]{1,5}|.*\\p{N}.*");

    private static final WordFile FILE = WordFile.of(OrgCase.class::getResourceAsStream, "organization-case.txt");

    private static final Set<String> SMALL = Set.copyOf(FILE.words("small"));

    private static final Set<String> COMMON = Set.copyOf(FILE.words("common"));

    private OrgCase() {}

    /** @param known whether the table of organisations contains an acronym, in capitals */
    static String of(String name, Predicate<String> known) {
        return WORD.matcher(name).replaceAll(word -> {
            String lower = LetterCase.lower(word.group());
            String upper = LetterCase.upper(lower);
            boolean article = lower.equals("al") && name.startsWith("-", word.end());
            boolean follows = word.start() > 0 && " -".indexOf(name.charAt(word.start() - 1)) >= 0;
            if (article || (follows && SMALL.contains(lower))) {
                return lower;
            }
            boolean acronym = known.test(upper) || (ACRONYM.matcher(lower).matches() && !COMMON.contains(lower));
            return acronym ? upper : NameCase.capitalized(lower);
        });
    }
}
