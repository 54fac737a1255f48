// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.Set;
import org.cablesearch.model.internal.text.FactFile;

/** American spellings of British words, from the table {@code british.txt}, so that each form finds the other. */
final class BritishSpelling {

    private static final String VERBS = "-ise ";

    private static final Map<String, String> WORDS = new HashMap<>();
    private static final Map<String, String> BEGINNINGS = new HashMap<>();

    /**
     * The words whose two spellings begin with different letters, {@code gaol} and {@code jail}: the first letters of the British
     * one by those of the American one, as many as {@link PossibleWords} compares.
     */
    private static final Map<String, Set<String>> OTHER_BEGINNINGS = new HashMap<>();

    /**
     * The hashes of the first letters of all British words, so that one lookup shows of nearly every word that it is
     * none of them.
     */
    private static final BitSet FIRST_LETTERS = new BitSet(1 << Short.SIZE);

    /** Length of the shortest of {@link #BEGINNINGS}, and of the longest. */
    private static final int MIN_LENGTH;

    private static final int MAX_LENGTH;

    static {
        FactFile.lines(BritishSpelling.class::getResourceAsStream, "british.txt")
                .forEach(BritishSpelling::add);
        IntSummaryStatistics lengths =
                BEGINNINGS.keySet().stream().mapToInt(String::length).summaryStatistics();
        MIN_LENGTH = lengths.getMin();
        MAX_LENGTH = lengths.getMax();
        WORDS.keySet().forEach(word -> FIRST_LETTERS.set(firstLetters(word)));
        BEGINNINGS.keySet().forEach(word -> FIRST_LETTERS.set(firstLetters(word)));
    }

    private BritishSpelling() {}

    /** The American spelling of a folded word; the word itself if that has no other spelling. */
    static String american(String word) {
        if (word.length() < PossibleWords.FIRST_LETTERS || !FIRST_LETTERS.get(firstLetters(word))) {
            return word;
        }
        String whole = WORDS.get(word);
        if (whole != null) {
            return whole;
        }
        for (int length = Math.min(word.length(), MAX_LENGTH); length >= MIN_LENGTH; length--) {
            String beginning = BEGINNINGS.get(word.substring(0, length));
            if (beginning != null) {
                return beginning + word.substring(length);
            }
        }
        return word;
    }

    /**
     * The first letters of British words whose American spelling begins with other letters, those of a text: {@code gao} for
     * {@code jail}, as in {@code gaol}.
     */
    static Set<String> otherBeginnings(String american) {
        return OTHER_BEGINNINGS.getOrDefault(beginning(american), Set.of());
    }

    /** A hash of the first letters of a word that has so many; every British word and beginning has. */
    private static int firstLetters(String word) {
        int hash = 0;
        for (int i = 0; i < PossibleWords.FIRST_LETTERS; i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return (char) hash;
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(PossibleWords.FIRST_LETTERS, word.length()));
    }

    private static void add(String line) {
        if (line.startsWith(VERBS)) {
            for (String verb : line.substring(VERBS.length()).split(" ")) {
                for (char ending : new char[] {'e', 'a', 'i'}) {
                    BEGINNINGS.put(verb + ending, verb.substring(0, verb.length() - 1) + 'z' + ending);
                }
            }
            return;
        }
        String[] pair = line.split(" ");
        if (!beginning(pair[0]).equals(beginning(pair[1]))) {
            OTHER_BEGINNINGS
                    .computeIfAbsent(beginning(pair[1]), american -> new HashSet<>())
                    .add(beginning(pair[0]));
        }
        boolean anyEnding = pair[0].endsWith("*");
        if (anyEnding) {
            BEGINNINGS.put(withoutStar(pair[0]), withoutStar(pair[1]));
        } else {
            WORDS.put(pair[0], pair[1]);
        }
    }

    private static String withoutStar(String beginning) {
        return beginning.substring(0, beginning.length() - 1);
    }
}
