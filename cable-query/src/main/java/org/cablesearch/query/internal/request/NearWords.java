// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cablesearch.model.internal.text.EditDistance;

/** Collects the near words of a word: those with a similar spelling. */
public final class NearWords {

    /** The length of the shortest word that is corrected. Too many words are near a shorter one. */
    private static final int MIN_LENGTH = 4;

    /** From this length on, two letters may differ; in shorter words, only one. */
    private static final int LONG = 7;

    /** Maximum letters that may differ. */
    public static final int MAX_EDITS = 2;

    /**
     * The length of the longest word that is corrected. A longer word is hardly a typo, and finding words near it is
     * slow.
     */
    private static final int MAX_LENGTH = 40;

    /**
     * Minimum ratio of frequencies for a word to be preferred to one that is nearer by a letter. Few words have two typos:
     * {@code diamnds} is {@code diamonds}, although many more cables have {@code demands}.
     */
    private static final double TIMES_AS_COMMON = 30;

    /** A word with one of these, {@code u.n.s.c}, is in the index without them too. */
    private static final Set<Integer> SIGNS = Set.of((int) '.', (int) ',', (int) '\'');

    /** A word, how many letters differ, and how many documents have it. */
    private record Candidate(String word, int apart, long documents) {

        /** How likely it is that the user meant this word. */
        private double weight() {
            return documents / Math.pow(TIMES_AS_COMMON, apart);
        }
    }

    private final String word;
    private final int maxEdits;
    private final List<Candidate> candidates = new ArrayList<>();

    /** @param maxEdits how many letters may differ if the word is long enough */
    public NearWords(String word, int maxEdits) {
        this.word = word;
        this.maxEdits = maxEdits;
    }

    /** Whether near words should be looked for. */
    public boolean isRequested() {
        return word.length() >= MIN_LENGTH && word.length() <= MAX_LENGTH;
    }

    /** Maximum letters of a candidate that may differ. The first letter may not, because it is seldom wrong. */
    public int edits() {
        return word.length() <= MIN_LENGTH ? 1 : maxEdits;
    }

    /**
     * Adds a word, with the number of documents that have it. In shorter words two letters may differ only if they are
     * swapped, as in {@code lybia}, which is a single typo.
     */
    public void add(String near, long documents) {
        if (near.chars().anyMatch(SIGNS::contains)) {
            return;
        }
        int distance = Math.min(edits(), EditDistance.of(word, near, edits()));
        int apart = distance > 1 && isInOtherOrder(word, near) ? 1 : distance;
        if (apart < MAX_EDITS || word.length() >= LONG) {
            candidates.add(new Candidate(near, apart, documents));
        }
    }

    /** Whether two words have the same letters. */
    public static boolean isInOtherOrder(String word, String near) {
        return Arrays.equals(
                word.chars().sorted().toArray(), near.chars().sorted().toArray());
    }

    /**
     * The likeliest words, without duplicates. A word that differs in one letter more is likelier only if many times as
     * many documents have it.
     */
    public List<String> best(int maxWords) {
        return best(candidates, maxWords);
    }

    /**
     * The words that differ in the fewest letters, without duplicates; the commonest first. The word itself is left
     * out.
     */
    public List<String> nearest(int maxWords) {
        List<Candidate> others =
                candidates.stream().filter(candidate -> candidate.apart() > 0).toList();
        int least = others.stream().mapToInt(Candidate::apart).min().orElse(0);
        return best(
                others.stream().filter(candidate -> candidate.apart() == least).toList(), maxWords);
    }

    private static List<String> best(List<Candidate> candidates, int maxWords) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed().thenComparing(Candidate::word))
                .map(Candidate::word)
                .distinct()
                .limit(maxWords)
                .toList();
    }
}
