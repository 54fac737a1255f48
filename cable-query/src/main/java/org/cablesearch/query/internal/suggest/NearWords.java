package org.cablesearch.query.internal.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cablesearch.model.internal.text.EditDistance;

/** The words spelt nearly like one. */
public final class NearWords {

    /** Too many words are near a shorter one. */
    private static final int SHORTEST = 4;

    /** From this length on, two letters may differ; in shorter words, one. */
    private static final int LONG = 7;

    private static final int MAX_EDITS = 2;

    /** A longer word is not a typing error, and finding words near it is slow. */
    private static final int LONGEST = 40;

    /** How many times as common a word must be to win over one that is nearer by a letter. */
    private static final double TIMES_AS_COMMON = 5;

    /** A word with one of these, {@code u.n.s.c}, is held without them too. */
    private static final Set<Integer> SIGNS = Set.of((int) '.', (int) ',', (int) '\'');

    /** A word, how many letters differ, and how many documents have it. */
    private record Candidate(String word, int apart, long documents) {

        /** How likely it is meant. */
        private double weight() {
            return documents / Math.pow(TIMES_AS_COMMON, apart);
        }
    }

    private final String word;
    private final List<Candidate> candidates = new ArrayList<>();

    public NearWords(String word) {
        this.word = word;
    }

    /** Whether to look for words near this one. */
    public boolean isSought() {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }

    /** How many letters of a candidate may differ. The first may not: it is seldom wrong. */
    public int edits() {
        return word.length() <= SHORTEST ? 1 : MAX_EDITS;
    }

    /**
     * Adds a word, with the number of documents that have it. In shorter words two letters may differ only if they changed
     * places, {@code lybia}, which is one slip.
     */
    public void add(String near, long documents) {
        if (near.chars().anyMatch(SIGNS::contains)) {
            return;
        }
        int distance = Math.min(edits(), EditDistance.of(word, near, edits()));
        int apart = distance > 1 && isInOtherOrder(near) ? 1 : distance;
        if (apart < MAX_EDITS || word.length() >= LONG) {
            candidates.add(new Candidate(near, apart, documents));
        }
    }

    private boolean isInOtherOrder(String near) {
        return Arrays.equals(
                word.chars().sorted().toArray(), near.chars().sorted().toArray());
    }

    /**
     * The likeliest of the words, without duplicates. A word that differs by one letter more is likelier only if many times as
     * many documents have it.
     */
    public List<String> best(int most) {
        return best(candidates, most);
    }

    /** The words that differ by the fewest letters, without duplicates, those of the most documents first; not the word itself. */
    public List<String> nearest(int most) {
        List<Candidate> others =
                candidates.stream().filter(candidate -> candidate.apart() > 0).toList();
        int least = others.stream().mapToInt(Candidate::apart).min().orElse(0);
        return best(
                others.stream().filter(candidate -> candidate.apart() == least).toList(), most);
    }

    private static List<String> best(List<Candidate> candidates, int most) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed().thenComparing(Candidate::word))
                .map(Candidate::word)
                .distinct()
                .limit(most)
                .toList();
    }
}
