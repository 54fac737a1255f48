// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cablesearch.model.internal.text.WordFile;

/** The small words of people's names: articles, particles, suffixes. All parameters are folded words. */
public final class NameParts {

    private static final WordFile FILE = WordFile.of(NameParts.class::getResourceAsStream, "particles.txt");
    private static final Set<String> ARTICLES = words("article", "sun");
    private static final Set<String> PARTICLES = words("article", "of", "or name", "part");
    private static final Set<String> OPTIONAL = words("article", "sun", "of", "or name");
    private static final Set<String> SMALL = words("article", "of");
    private static final Set<String> SMALL_BESIDE_SMALL = words("or name");

    /**
     * The numerals of kings and of sons named after their fathers. V is missing because it is often an initial, XI
     * because it is also a name.
     */
    private static final Set<String> NUMERALS =
            Set.of("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xii", "xiii", "xiv", "xv", "xvi");

    private NameParts() {}

    /**
     * The words that belong to a name if they come between two of its words or before a surname: {@code de},
     * {@code bin}.
     */
    public static Set<String> particles() {
        return PARTICLES;
    }

    /** Whether this is an Arabic article, including the forms used before sun letters: {@code al}, {@code ash}. */
    public static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** Whether a name is often written without this word. */
    public static boolean isOptional(String word) {
        return OPTIONAL.contains(word);
    }

    /**
     * Whether a word between two others of a name is written in lower case: {@code de la Vega}, but {@code Van Rompuy}.
     */
    public static boolean isSmall(String before, String word, String next) {
        return SMALL.contains(word)
                || (SMALL_BESIDE_SMALL.contains(word) && (SMALL.contains(before) || SMALL.contains(next)));
    }

    /** Whether this is {@code jr}, {@code sr} or a {@linkplain #isNumeral numeral}, which come last in a name. */
    public static boolean isSuffix(String word) {
        return isJunior(word) || isNumeral(word);
    }

    /** Whether this is {@code jr} or {@code sr}. */
    public static boolean isJunior(String word) {
        return word.equals("jr") || word.equals("sr");
    }

    /** Whether this is a numeral that follows a name: {@code iii}. */
    public static boolean isNumeral(String word) {
        return NUMERALS.contains(word);
    }

    private static Set<String> words(String... sections) {
        Set<String> words = new HashSet<>();
        List.of(sections).forEach(section -> words.addAll(FILE.words(section)));
        return Set.copyOf(words);
    }
}
