// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of several words, found in a passage by their first two, since many begin with the same word.
 *
 * @param <P> a name
 */
public final class Phrases<P extends Phrases.Phrase> {

    private static final int SMALL = Trait.set(Trait.CONNECTOR, Trait.PARTICLE);

    private final Trait start;
    private final Map<String, Map<String, List<P>>> byFirst = new HashMap<>();

    /** A name of several words. */
    @FunctionalInterface
    public interface Phrase {

        /** Its words, folded. */
        List<String> words();
    }

    /**
     * Creates a dictionary.
     *
     * @param start the trait of all words with which its names begin
     */
    Phrases(Trait start) {
        this.start = start;
    }

    /** Adds a name. */
    void add(P phrase) {
        List<P> phrases = byFirst.computeIfAbsent(phrase.words().get(0), key -> new HashMap<>())
                .computeIfAbsent(phrase.words().get(1), key -> new ArrayList<>());
        phrases.add(phrase);
        phrases.sort(Comparator.comparingInt((P other) -> -other.words().size()));
    }

    /** The first words of all names. */
    Set<String> firstWords() {
        return byFirst.keySet();
    }

    /** The number of tokens in the longest name that begins at {@code from}; 0 if none does. */
    public int length(Passage passage, int from) {
        P phrase = at(passage, from);
        return phrase == null ? 0 : phrase.words().size();
    }

    /** The longest name that begins at {@code from}, or null. */
    public @Nullable P at(Passage passage, int from) {
        Token first = passage.token(from);
        if (first.is(start) && from + 1 < passage.size() && mayContinue(passage.token(from + 1))) {
            List<P> phrases = byFirst.getOrDefault(first.folded(), Map.of())
                    .getOrDefault(withoutModifier(passage.token(from + 1)), List.of());
            for (P phrase : phrases) {
                if (isAt(phrase.words(), passage, from)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** Whether a word is written like one within a name: with a capital, or as the "of" of a name. */
    private static boolean mayContinue(Token token) {
        return token.shape() != Shape.LOWER || token.isAny(SMALL);
    }

    private static boolean isAt(List<String> words, Passage passage, int from) {
        int last = words.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!passage.isWord(from + i, words.get(i))
                    || passage.token(from + i).possessive()) {
                return false;
            }
        }
        return from + last < passage.size() && words.get(last).equals(withoutModifier(passage.token(from + last)));
    }

    /** The {@code guard} of {@code Revolutionary Guard-based}. */
    private static String withoutModifier(Token token) {
        String folded = token.folded();
        return token.is(Trait.MODIFIER) ? folded.substring(0, folded.lastIndexOf('-')) : folded;
    }
}
