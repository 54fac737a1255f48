// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.names.NameCase;
import org.cablesearch.model.internal.names.NameParts;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;

/** How a person's name is shown and compared. */
public final class PersonName {

    private static final int MAX_INITIALS = 8;
    private static final String DIVIDERS = " \t\n\r,.\"()“”&";

    private static final Pattern SPACES = Pattern.compile(" +");

    /** The positions after a hyphen or a full stop. */
    private static final Pattern PART = Pattern.compile("(?<=[-.])");

    /** {@code RBlau}, {@code JMcNeil}: an initial and a surname, as in a login in mixed case. */
    private static final Pattern LOGIN = Pattern.compile("([A-NP-Z])([A-Z][a-z]{2,}+|Mc[A-Z][a-z]++)");

    private PersonName() {}

    static boolean isLogin(String name) {
        return LOGIN.matcher(name).matches();
    }

    /** {@code R. Blau} for {@code RBlau}; all other names as they are. */
    public static String ofLogin(String name) {
        Matcher login = LOGIN.matcher(name);
        return login.matches() ? login.group(1) + ". " + login.group(2) : name;
    }

    /**
     * The folded words by which two forms of a name are compared: {@code Muammar al-Qadhafi} is {@code muammar qadhafi},
     * {@code Clark T. Randt, Jr.} is {@code clark randt}.
     */
    public static List<String> key(String name) {
        List<String> key = new ArrayList<>();
        String folded = Folding.fold(name).replace('0', 'o');
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || DIVIDERS.indexOf(folded.charAt(i)) >= 0) {
                addWord(key, bare(folded.substring(start, i)));
                start = i + 1;
            }
        }
        return key;
    }

    /**
     * The three or four letters by which a name may be meant, in lower case: the first initial, and later ones in their
     * order. {@code Hassan bin Omar al-Darwish} may be {@code hbo}, {@code hod} or {@code hbad}.
     */
    static Set<String> initials(String name) {
        StringBuilder all = new StringBuilder();
        String folded = Folding.fold(name);
        for (int i = 0; i < folded.length() && all.length() < MAX_INITIALS; i++) {
            boolean first = i == 0 || folded.charAt(i - 1) == ' ' || folded.charAt(i - 1) == '-';
            if (first && Character.isLetter(folded.charAt(i))) {
                all.append(folded.charAt(i));
            }
        }
        Set<String> initials = new HashSet<>();
        for (int second = 1; second < all.length(); second++) {
            for (int third = second + 1; third < all.length(); third++) {
                String three = "" + all.charAt(0) + all.charAt(second) + all.charAt(third);
                initials.add(three);
                for (int fourth = third + 1; fourth < all.length(); fourth++) {
                    initials.add(three + all.charAt(fourth));
                }
            }
        }
        return initials;
    }

    private static void addWord(List<String> key, String word) {
        if (word.length() > 1 && !NameParts.isSuffix(word) && !NameParts.isArticle(word)) {
            key.add(word);
        }
    }

    /** A folded word without its article and apostrophes: {@code al-rubaie} is {@code rubaie}. */
    static String bare(String word) {
        int hyphen = word.indexOf('-');
        boolean isArticle = hyphen > 0 && NameParts.isArticle(word.substring(0, hyphen));
        String bare = isArticle ? word.substring(hyphen + 1) : word;
        return bare.indexOf('\'') < 0 ? bare : bare.replace("'", "");
    }

    /**
     * The name with single spaces, and words in capitals rewritten: {@code Suzanne MCCORMICK} is {@code Suzanne
     * McCormick}.
     */
    static String display(String name) {
        // A zero is used as the letter O: "W. C0NRAD B0LDT".
        String[] words = SPACES.split(name.strip().replace('0', 'O'));
        boolean capitals = LetterCase.isUpper(name);
        for (int i = 0; i < words.length; i++) {
            if (capitals || isLongInCapitals(words[i])) {
                words[i] = capitalized(words, i);
            }
        }
        return String.join(" ", words);
    }

    /** Whether a word in capitals is too long for initials such as {@code J.R.} or {@code JR}. */
    private static boolean isLongInCapitals(String word) {
        return word.length() > 3 && word.chars().noneMatch(c -> Character.isLowerCase(c) || c == '.');
    }

    private static String capitalized(String[] words, int at) {
        String word = LetterCase.lower(words[at]);
        if (NameParts.isNumeral(Folding.letters(word))) {
            return words[at];
        }
        if (isSmall(words, at)) {
            return word;
        }
        StringBuilder shown = new StringBuilder(word.length());
        for (String part : PART.split(word)) {
            boolean article = at > 0 && shown.isEmpty() && part.equals("al-");
            shown.append(article ? part : NameCase.capitalized(part));
        }
        return shown.toString();
    }

    private static boolean isSmall(String[] words, int at) {
        boolean between = at > 0 && at < words.length - 1;
        return between
                && NameParts.isSmall(
                        Folding.letters(words[at - 1]), Folding.letters(words[at]), Folding.letters(words[at + 1]));
    }
}
