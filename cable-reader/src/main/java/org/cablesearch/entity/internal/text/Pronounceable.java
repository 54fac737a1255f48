package org.cablesearch.entity.internal.text;

import java.util.Set;

/** Whether the letters of a word can be spoken, as those of a name can, and those of many acronyms and logins cannot. */
public final class Pronounceable {

    /** Two consonants with which a name may begin. */
    private static final Set<String> ONSETS = ContextWords.of("onset");

    private Pronounceable() {}

    /** Whether a folded letter is a vowel. */
    public static boolean isVowel(char c) {
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
}
