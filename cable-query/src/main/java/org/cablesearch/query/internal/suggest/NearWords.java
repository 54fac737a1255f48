package org.cablesearch.query.internal.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cablesearch.model.internal.text.EditDistance;

/**
 * The words that are spelt nearly like one, the likeliest first. One that differs by a letter more is likelier only if many
 * times as many documents have it.
 */
public final class NearWords {

    /** Too many words are near to a shorter one. */
    private static final int SHORTEST = 4;

    /** From this length on, two letters may differ; below it, one. */
    private static final int LONG = 7;

    /** A longer word is no typing error, and finding what is near to it takes long. */
    private static final int LONGEST = 40;

    /** Of two words that may be meant, how much commoner the one must be that differs by a letter more. */
    private static final double TIMES_AS_COMMON = 5;

    /** A word, and how likely it was meant. */
    private record Candidate(String word, double weight) {}

    private final String word;
    private final List<Candidate> candidates = new ArrayList<>();

    public NearWords(String word) {
        this.word = word;
    }

    /** Whether words near to this one can have been meant. */
    public boolean isSought() {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }

    /** By how many letters they may differ, but not by the first: it is seldom wrong. */
    public int edits() {
        return word.length() < LONG ? 1 : 2;
    }

    /** Adds a word, with the number of documents that have it. */
    public void add(String near, long documents) {
        int apart = Math.min(edits(), EditDistance.of(word, near, edits()));
        candidates.add(new Candidate(near, documents / Math.pow(TIMES_AS_COMMON, apart)));
    }

    /** The likeliest of those that were added, each once. */
    public List<String> best(int most) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed().thenComparing(Candidate::word))
                .map(Candidate::word)
                .distinct()
                .limit(most)
                .toList();
    }
}
