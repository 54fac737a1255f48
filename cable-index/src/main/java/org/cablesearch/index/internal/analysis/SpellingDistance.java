// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.FactFile;

/**
 * Whether two words are spellings of one name, and how near they are. The distance is a sum of costs over their
 * {@linkplain Sounds sounds}. Sounds that romanisations confuse cost little; sounds that they distinguish cost more
 * than any name is allowed.
 *
 * <pre>
 *                                         cost    allowed
 * Qadhafi       Gaddafi        q = g       .15      .58     one name
 * Yeltsin       Jelzin         ts = z, y = j  .30   .58     one name
 * Saakashvili   Saakaschwili   v = w       .10     1.02     one name
 * Khamenei      Khomeini       a = o, e   1.10      .73     two names
 * Jalal         Jalil          a = i       .70      .44     two names
 * Bush          Bosch          u = o       .15      .145    two names: short ones must sound the same
 * </pre>
 *
 * <p>{@code NamePairsTest} measures this on pairs of names with sources. The costs come from romanisation tables and
 * are tuned on half of the pairs. On the other half, this distance finds more real pairs and confuses fewer names than
 * an edit distance of one, used instead or in addition.
 */
public final class SpellingDistance {

    private static final double NEVER = 9;

    /** The cost of an extra h within a word. */
    private static final double WEAK = 0.15;

    /**
     * The cost of an extra h between a vowel and a consonant, where it is heard in Arabic, Persian and Pashto: Mahsud is
     * not Massoud.
     */
    private static final double HEARD = 0.6;

    /** The cost of an extra y or w that joins two vowels. */
    private static final double GLIDE = 0.25;

    private static final double BESIDE_VOWEL = 0.45;

    /** The cost of the e that French adds after a final n, as in Poutine, because the n would otherwise be silent. */
    private static final double SILENT = 0.5;

    private static final double VOWEL = 0.7;

    /**
     * The cost of an extra vowel at the end, which distinguishes names: Martini is not Martin, Petrova is not Petrov.
     */
    private static final double LAST_VOWEL = 1.2;

    /** Pairs of sounds and the cost, in hundredths, of replacing one with the other. */
    private static final String[] NEAR = {
        "ae 30", "ei 30", "ou 15", "ai 70", "ao 60", "au 70", "eo 60", "eu 80", "io 90", "iu 80", "kq 10", "gq 15",
        "gk 30", "qX 30", "kX 30", "gX 40", "hX 20", "CX 25", "Ck 30", "hk 60", "gh 60", "dt 25", "bp 60", "fv 20",
        "vw 10", "fw 30", "uw 10", "ow 20", "Ji 10", "sz 30", "Sz 20", "Ss 40", "$s 40", "%z 30", "Cc 10", "$C 20",
        "$c 40", "Jj 10", "%J 20", "%j 20", "$%30", "%s 50", "Cj 40", "CJ 40", "cj 40", "$j 50", "$J 50", "Sc 50",
        "CS 50", "Jz 60", "jz 50", "cs 50", "$z 60", "Sj 60", "Cs 60", "%C 40",
    };

    /**
     * Sounds that one romanisation writes alike, or that are misheard, each with the sound that is compared instead:
     * Wade-Giles has Teng Hsiao-ping for Deng Xiaoping, and Chou for Zhou.
     */
    private static final String HEARD_ALIKE = "dtbpgkqkvfzsSsCc%cjc";

    /** How much more than for a spelling is allowed for a name that may have been misheard. */
    private static final double HEARD_TIMES = 1.25;

    /** The cost allowed for each sound of the longer word. */
    private static final double COST_PER_SOUND = 0.145;

    /** Names with at most this many sounds are allowed no cost: if they sound different, they are different names. */
    private static final int MAX_SOUNDS_WITHOUT_COST = 2;

    /** Names with this few sounds must sound nearly the same: Wali is not Ali, and Saad is not Said. */
    private static final int SHORT = 4;

    private static final double MAX_COST_OF_SHORT = 0.2;

    /** Common names from languages written in Latin letters. */
    private static final Set<String> LATIN_NAMES = Stream.of("latin-given-names.txt", "latin-surnames.txt")
            .flatMap(file -> FactFile.lines(SpellingDistance.class::getResourceAsStream, file).stream())
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final double[][] COST = new double[128][128];

    static {
        for (double[] row : COST) {
            Arrays.fill(row, NEVER);
        }
        for (String near : NEAR) {
            double cost = Integer.parseInt(near.substring(2).strip()) / 100.0;
            COST[near.charAt(0)][near.charAt(1)] = cost;
            COST[near.charAt(1)][near.charAt(0)] = cost;
        }
    }

    private SpellingDistance() {}

    /** Whether two folded words have the same letters, if {@code oe}, ö and o count as the same. */
    public static boolean isSameSpelling(String word, String other) {
        return word.equals(other) || withoutUmlauts(word).equals(withoutUmlauts(other));
    }

    /**
     * How near two folded words are as spellings of one name, from 1 for the same sounds down to 0; empty if they are
     * different names. Names from languages written in Latin letters, which nobody transliterates, have no other spellings.
     *
     * @param sounds the sounds of the word
     * @param otherSounds those of the other word
     */
    public static OptionalDouble nearness(String word, String sounds, String other, String otherSounds) {
        return isLatin(word) || isLatin(other) ? OptionalDouble.empty() : nearness(sounds, otherSounds);
    }

    /** Whether a folded word is a common Latin name, or contains ck, which no romanisation uses. */
    private static boolean isLatin(String word) {
        return word.contains("ck") || LATIN_NAMES.contains(word);
    }

    /**
     * Whether a word may have been heard, or romanised, as another one. That is too little to find one name for the other,
     * but enough to offer it: Sanyura for Siniora. Names from languages written in Latin letters are not so romanised.
     *
     * @param sounds the sounds of the folded word
     * @param otherSounds those of the other word
     */
    public static boolean mayBeHeardAs(String word, String sounds, String otherWord, String otherSounds) {
        if (isLatin(word) || isLatin(otherWord)) {
            return false;
        }
        String one = asHeard(sounds);
        String other = asHeard(otherSounds);
        double allowed = HEARD_TIMES * allowed(one, other);
        return distance(one, other, allowed) <= allowed;
    }

    private static String asHeard(String sounds) {
        StringBuilder heard = new StringBuilder(sounds);
        for (int i = 0; i < sounds.length(); i++) {
            for (int j = 0; j < HEARD_ALIKE.length(); j += 2) {
                if (sounds.charAt(i) == HEARD_ALIKE.charAt(j)) {
                    heard.setCharAt(i, HEARD_ALIKE.charAt(j + 1));
                }
            }
        }
        return heard.toString();
    }

    /** The cost that is allowed for two words with these sounds. */
    private static double allowed(String sounds, String other) {
        int length = Math.max(sounds.length(), other.length());
        double max = length <= SHORT ? MAX_COST_OF_SHORT : NEVER;
        return Math.min(max, COST_PER_SOUND * Math.max(0, length - MAX_SOUNDS_WITHOUT_COST));
    }

    private static OptionalDouble nearness(String sounds, String other) {
        double allowed = allowed(sounds, other);
        double cost = sounds.equals(other) ? 0 : distance(sounds, other, allowed);
        if (cost > allowed) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(cost == 0 ? 1 : 1 - cost / allowed);
    }

    /**
     * German spells ö as {@code oe} if the letter is unavailable. An e after another vowel is not an umlaut: Bauer,
     * Miguel.
     */
    private static String withoutUmlauts(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            boolean umlaut = word.charAt(i) == 'e'
                    && i > 0
                    && "aou".indexOf(word.charAt(i - 1)) >= 0
                    && (i == 1 || "aeiouqg".indexOf(word.charAt(i - 2)) < 0);
            if (!umlaut) {
                plain.append(word.charAt(i));
            }
        }
        return plain.toString();
    }

    /**
     * The cost of turning the sounds of one word into those of another; any value above the limit means that it is too
     * high.
     */
    private static double distance(String one, String other, double limit) {
        double[] row = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            row[j] = row[j - 1] + insertion(other, j - 1);
        }
        for (int i = 1; i <= one.length(); i++) {
            double min = nextRow(one, i, other, row);
            if (min > limit) {
                return min;
            }
        }
        return row[other.length()];
    }

    private static double nextRow(String one, int i, String other, double[] row) {
        double diagonal = row[0];
        double dropping = insertion(one, i - 1);
        row[0] += dropping;
        double min = row[0];
        for (int j = 1; j <= other.length(); j++) {
            double changed = diagonal + substitution(one.charAt(i - 1), other.charAt(j - 1));
            double added = row[j - 1] + insertion(other, j - 1);
            diagonal = row[j];
            row[j] = Math.min(changed, Math.min(row[j] + dropping, added));
            min = Math.min(min, row[j]);
        }
        return min;
    }

    private static double substitution(char a, char b) {
        return a == b ? 0 : a < 128 && b < 128 ? COST[a][b] : NEVER;
    }

    /** The cost of a sound that the other word lacks. */
    private static double insertion(String sounds, int at) {
        char sound = sounds.charAt(at);
        char next = at + 1 < sounds.length() ? sounds.charAt(at + 1) : ' ';
        if (sound == 'h' && at > 0) {
            boolean heard = Sounds.isVowel(sounds.charAt(at - 1)) && next != ' ' && !Sounds.isVowel(next);
            return heard ? HEARD : WEAK;
        }
        if (!Sounds.isVowel(sound)) {
            boolean glide = (sound == 'J' && next != 'i') || (sound == 'w' && at > 0);
            return glide ? GLIDE : NEVER;
        }
        boolean besideVowel = (at > 0 && Sounds.isVowel(sounds.charAt(at - 1))) || Sounds.isVowel(next);
        if (besideVowel) {
            return BESIDE_VOWEL;
        }
        boolean last = next == ' ' && at > 2;
        return !last ? VOWEL : sound == 'e' && sounds.charAt(at - 1) == 'n' ? SILENT : LAST_VOWEL;
    }
}
