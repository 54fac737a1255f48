package org.cablesearch.entity.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cablesearch.model.internal.text.Folding;

/** How a person's name is shown and compared. */
public final class PersonName {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "an", "ar", "as", "ad", "ur", "ud");

    private static final String DIVIDERS = " \t\n\r,.\"()“”&";

    private PersonName() {}

    /**
     * The folded words by which two forms of a name are compared: {@code Muammar al-Qadhafi} is {@code muammar qadhafi},
     * {@code Clark T. Randt, Jr.} is {@code clark randt}.
     */
    public static List<String> key(String name) {
        List<String> key = new ArrayList<>();
        String folded = Folding.fold(name);
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || DIVIDERS.indexOf(folded.charAt(i)) >= 0) {
                addWord(key, bare(folded.substring(start, i)));
                start = i + 1;
            }
        }
        return key;
    }

    private static void addWord(List<String> key, String word) {
        if (word.length() > 1 && !NameRun.isSuffix(word) && !ARTICLES.contains(word)) {
            key.add(word);
        }
    }

    /** A folded word without the article before it and marks in it: {@code al-rubaie} is {@code rubaie}. */
    static String bare(String word) {
        int hyphen = word.indexOf('-');
        boolean isArticle = hyphen == 2 && ARTICLES.contains(word.substring(0, 2));
        String bare = isArticle ? word.substring(3) : word;
        return bare.indexOf('\'') < 0 ? bare : bare.replace("'", "");
    }

    /** The name with one blank between its words, and not in capitals: {@code Suzanne MCCORMICK} is {@code Suzanne McCormick}. */
    static String display(String name) {
        String[] words = name.strip().split(" +");
        boolean capitals = name.chars().noneMatch(Character::isLowerCase);
        for (int i = 0; i < words.length; i++) {
            if (capitals || isLongInCapitals(words[i])) {
                words[i] = capitalized(words[i], i == 0);
            }
        }
        return String.join(" ", words);
    }

    /** A surname in capitals; fewer letters may be initials: {@code J.R.}, {@code JR}. */
    private static boolean isLongInCapitals(String word) {
        return word.length() > 3 && word.chars().noneMatch(c -> Character.isLowerCase(c) || c == '.');
    }

    private static String capitalized(String word, boolean first) {
        String lower = word.toLowerCase(Locale.ROOT);
        String bare = lower.replace(".", "").replace(",", "");
        if (NameRun.isSuffix(bare) && !bare.equals("jr") && !bare.equals("sr")) {
            return word;
        }
        if (!first && isSmall(bare)) {
            return lower;
        }
        StringBuilder shown = new StringBuilder(lower);
        for (int i = 0; i < lower.length(); i++) {
            boolean begins = i == 0 || "-'’.".indexOf(lower.charAt(i - 1)) >= 0 || (i == 2 && lower.startsWith("mc"));
            if (begins) {
                shown.setCharAt(i, Character.toUpperCase(lower.charAt(i)));
            }
        }
        return lower.startsWith("al-") && !first ? "al-" + shown.substring(3) : shown.toString();
    }

    private static boolean isSmall(String word) {
        return switch (word) {
            case "de",
                    "da",
                    "do",
                    "dos",
                    "das",
                    "del",
                    "di",
                    "du",
                    "van",
                    "von",
                    "der",
                    "den",
                    "bin",
                    "ibn",
                    "bint",
                    "la",
                    "y",
                    "al",
                    "el" -> true;
            default -> false;
        };
    }
}
