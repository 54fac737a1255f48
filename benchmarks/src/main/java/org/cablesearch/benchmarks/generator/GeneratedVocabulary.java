// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The words of the generated cables, by rank from 0, and how often each is drawn: common English first, then words
 * composed of syllables for the long tail. The frequencies are those in a million words of real cables: about
 * {@code 1 / r^0.92} for the first thousand ranks, then steeper.
 */
final class GeneratedVocabulary {

    static final int SIZE = 300_000;
    private static final int BEND = 1_000;
    private static final int PAIRS = 4_000;

    private final List<String> words;
    private final int functionWords;
    private final Weighted all = new Weighted(SIZE, GeneratedVocabulary::weight);
    private final Weighted content;
    private final List<String> pairs = new ArrayList<>();
    private final Weighted pairRanks = Weighted.zipf(PAIRS, 0.9);

    GeneratedVocabulary() {
        Set<String> set = new LinkedHashSet<>(WordList.words("function-words.txt"));
        functionWords = set.size();
        List<String> stems = WordList.words("content-words.txt");
        set.addAll(stems);
        stems.forEach(stem -> set.add(inflected(stem, "s")));
        stems.forEach(stem -> set.add(inflected(stem, "ing")));
        stems.forEach(stem -> set.add(inflected(stem, "ed")));
        for (int i = 0; set.size() < SIZE; i++) {
            set.add(SyllableWords.word(i));
        }
        words = List.copyOf(set);
        content = new Weighted(SIZE - functionWords, i -> weight(i + functionWords));
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(contentWord(random) + " " + contentWord(random));
        }
    }

    private static double weight(int i) {
        double rank = i + 1.0;
        return rank <= BEND ? Math.pow(rank, -0.92) : Math.pow(BEND, -0.92) * Math.pow(rank / BEND, -1.42);
    }

    private static String inflected(String stem, String ending) {
        boolean silent = stem.endsWith("e") && !ending.equals("s");
        return (silent ? stem.substring(0, stem.length() - 1) : stem) + ending;
    }

    /** The word with a rank. */
    String word(int rank) {
        return words.get(rank);
    }

    /** The number of function words among the commonest: {@code the}, {@code of}. */
    int functionWords() {
        return functionWords;
    }

    boolean isFunctionWord(String word) {
        return words.subList(0, functionWords).contains(word);
    }

    /** Draws any word by its frequency, and returns its rank. */
    int drawRank(SplittableRandom random) {
        return all.draw(random);
    }

    /** Draws a content word by its frequency. */
    String contentWord(SplittableRandom random) {
        return words.get(functionWords + content.draw(random));
    }

    /** Draws two words that often occur side by side, by their frequency. */
    String drawPair(SplittableRandom random) {
        return pairs.get(pairRanks.draw(random));
    }
}
