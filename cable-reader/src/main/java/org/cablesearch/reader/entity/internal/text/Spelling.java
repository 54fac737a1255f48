// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;

/** Judges a word by its letters: whether it can be a name, an acronym or a firm. */
public final class Spelling {

    private static final int MIN_ENDING = 2;
    private static final int MAX_ENDING = 8;
    private static final int MIN_STEM = 3;
    private static final int MIN_ACRONYM = 3;
    private static final int MAX_ACRONYM = 10;
    private static final int SHORT = 4;
    private static final int PLAIN = Trait.set(Trait.WORD, Trait.RANK, Trait.OFFICE);

    private static final Set<String> ENDINGS = ContextWords.of("ending of a word");
    private static final Set<String> PREFIXES = ContextWords.of("prefix");
    private static final Set<String> CONTRACTIONS = ContextWords.of("contraction");
    private static final Set<String> FIRM_ENDINGS = ContextWords.of("ending of a firm");

    /** Two consonants with which a name may begin. */
    private static final Set<String> ONSETS = ContextWords.of("onset");

    private static final Pattern BRAND =
            Pattern.compile("(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|Al|El|Ben|Bin|Kwa)[A-Z])"
                    + "(?!Pol|Econ|Est|Emb|Con|Dep|Min|Amb|Leg|Perm|Prep|Rev)"
                    + "([A-Z][a-z]{2,})(?!Offs?$|Cons?$|Couns$|Reps?$)[A-Z][a-z]{2,}(?:[A-Z][a-z]{2,}+)*+");

    private Spelling() {}

    /** Whether a folded letter is a vowel. */
    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    /** Whether a folded word has a vowel. */
    public static boolean hasVowel(String folded) {
        int i = 0;
        while (i < folded.length() && !isVowel(folded.charAt(i))) {
            i++;
        }
        return i < folded.length();
    }

    /** {@code dged}: whether a folded word begins with two consonants with which no name begins. */
    public static boolean hasOddOnset(String folded) {
        return folded.length() > 1
                && !isVowel(folded.charAt(0))
                && !isVowel(folded.charAt(1))
                && !ONSETS.contains(folded.substring(0, 2));
    }

    /**
     * Whether a word may be part of a person's name. Words that are not listed and yet are not names are recognised by
     * their spelling: {@code SUCCESFULLY}, {@code ANTI-CHAVEZ}, {@code DIDN'T}, {@code PLSTF}.
     */
    public static boolean mayBeName(Token token) {
        String folded = token.folded();
        boolean initials = folded.indexOf('.') > 0;
        return token.traits() != 0
                || initials
                || (hasVowel(folded) && !token.hasDigit() && !endsIn(ENDINGS, folded) && !isOfParts(folded));
    }

    /** Whether a folded word has one of these endings after three letters or more. */
    static boolean endsIn(Set<String> endings, String folded) {
        for (int length = MIN_ENDING; length <= Math.min(MAX_ENDING, folded.length() - MIN_STEM); length++) {
            if (endings.contains(folded.substring(folded.length() - length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfParts(String folded) {
        int hyphen = folded.indexOf('-');
        int apostrophe = folded.lastIndexOf('\'');
        return (hyphen > 0 && PREFIXES.contains(folded.substring(0, hyphen)))
                || (apostrophe > 0 && CONTRACTIONS.contains(folded.substring(apostrophe + 1)));
    }

    /** Three to ten capitals, of which one may follow a hyphen, or the {@code MoX} of a ministry: {@code PML-N}. */
    public static boolean isAcronym(String text) {
        boolean ministry = text.startsWith("Mo") && text.length() == MIN_ACRONYM;
        return isLetters(text) && (ministry || LetterCase.isUpper(text));
    }

    private static boolean isLetters(String text) {
        int hyphen = text.indexOf('-');
        return text.length() <= MAX_ACRONYM
                && text.chars().filter(Character::isLetter).count() >= MIN_ACRONYM
                && (hyphen < 0 || hyphen == text.length() - 2)
                && text.chars().allMatch(c -> Character.isLetter(c) || c == '-');
    }

    /** Whether the letters of a word cannot be spoken: {@code PLSTF}, or in no list {@code DGED}, {@code USFS}. */
    public static boolean isUnpronounceable(Token token) {
        String folded = token.folded();
        return isLetters(folded)
                && !(folded.length() > MIN_ACRONYM && folded.endsWith("s"))
                && (!hasVowel(folded)
                        || (token.traits() == 0
                                && ((folded.length() <= SHORT && hasOddOnset(folded)) || hasOddEnd(folded))));
    }

    /** {@code USFC}: a vowel, then only consonants, three or more. */
    private static boolean hasOddEnd(String folded) {
        return folded.length() >= SHORT && isVowel(folded.charAt(0)) && !hasVowel(folded.substring(1));
    }

    /** {@code TransNamib}: a capital inside a word, whose parts are neither English nor parts of a name ({@code McCain}). */
    public static boolean isBrand(String text) {
        int i = 1;
        while (i < text.length() && !Character.isUpperCase(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return false;
        }
        Matcher brand = BRAND.matcher(text);
        return brand.matches() && (Lexicon.standard().traits(Folding.fold(brand.group(1))) & PLAIN) == 0;
    }

    /** {@code Swedbank}, {@code Transneft}: the ending of a firm's name. */
    public static boolean isFirm(String folded) {
        return endsIn(FIRM_ENDINGS, folded);
    }
}
