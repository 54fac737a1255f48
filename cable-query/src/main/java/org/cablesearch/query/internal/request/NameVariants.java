// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cablesearch.index.internal.analysis.Sounds;
import org.cablesearch.index.internal.analysis.SpellingDistance;

/**
 * The spellings of a word in the names of an index.
 *
 * @param same the word itself, even if no name has it, and spellings that differ only by an umlaut: {@code mueller} for
 *     {@code müller}
 * @param variants other spellings, the nearest first
 */
public record NameVariants(List<String> same, List<Variant> variants) {

    /**
     * The maximum number of names of one sound that are read. The whole archive has a few hundred; a hostile index may
     * have more.
     */
    public static final int MAX_READ = 5000;

    private static final int MAX_SAME = 8;
    private static final int MAX_VARIANTS = 40;

    /**
     * Another spelling.
     *
     * @param word the spelling
     * @param nearness how similar it sounds, from 1 (most similar) down to 0
     */
    public record Variant(String word, double nearness) {}

    /** The word and all its variants. */
    public List<String> all() {
        return Stream.concat(same.stream(), variants.stream().map(Variant::word))
                .toList();
    }

    /**
     * The spellings of a word among candidates.
     *
     * @param candidates spellings that share one of its {@linkplain Sounds#keys keys}
     * @param word the word, folded as the analyzer of names does
     */
    static NameVariants among(Iterable<String> candidates, String word, boolean withVariants) {
        String sounds = Sounds.of(word);
        TreeSet<String> same = new TreeSet<>();
        Map<String, Double> variants = new HashMap<>();
        for (String candidate : candidates) {
            if (SpellingDistance.isSameSpelling(word, candidate)) {
                same.add(candidate);
            } else if (withVariants) {
                OptionalDouble nearness = SpellingDistance.nearness(word, sounds, candidate, Sounds.of(candidate));
                nearness.ifPresent(near -> variants.put(candidate, near));
            }
        }
        same.remove(word);
        List<String> bounded = new ArrayList<>(List.of(word));
        same.stream().limit(MAX_SAME).forEach(bounded::add);
        return new NameVariants(bounded, nearest(variants));
    }

    private static List<Variant> nearest(Map<String, Double> variants) {
        return variants.entrySet().stream()
                .map(entry -> new Variant(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Variant::nearness).reversed().thenComparing(Variant::word))
                .limit(MAX_VARIANTS)
                .toList();
    }
}
