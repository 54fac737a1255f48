// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.util.automaton.Automaton;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.QueryTerms;

/**
 * The words of a pattern, as the field's analyzer splits them. In running text {@code anti-tr*} is anti and tr* side by
 * side; in a name {@code o'ne*} is one*.
 */
public final class PatternWords {

    /**
     * The maximum number of words that a pattern in a phrase may be replaced with, because the positions of each must
     * be read.
     */
    public static final int MAX_FITTING = 1_000;

    /**
     * Stand-ins for wildcards: letters of a script that no cable is written in. They have neither case nor accents, and
     * an analyzer keeps them within a word.
     */
    private static final char ANY_LETTERS = '\ua000';

    private static final char ONE_LETTER = '\ua001';

    private PatternWords() {}

    /**
     * The words by position, from 0. Several words at one position are alternatives. A word that consists of wildcards
     * is left out unless it is the whole pattern.
     */
    public static SortedMap<Integer, List<String>> of(FieldDefinition field, String pattern) {
        if (isSigns(pattern)) {
            return new TreeMap<>(Map.of(0, List.of(pattern)));
        }
        if (field.kind().isWhole()) {
            return new TreeMap<>(Map.of(0, List.of(field.kind().term(pattern))));
        }
        return QueryTerms.asked(field.main(), masked(pattern)).stream()
                .map(word -> new QueryTerms.Positioned(unmasked(word.text()), word.position()))
                .filter(word -> !isSigns(word.text()))
                .collect(Collectors.groupingBy(
                        QueryTerms.Positioned::position,
                        TreeMap::new,
                        Collectors.mapping(QueryTerms.Positioned::text, Collectors.toList())));
    }

    /** All words that fit a pattern; empty if it is several words side by side, or has none. */
    public static Optional<Automaton> fitting(SortedMap<Integer, List<String>> pattern) {
        return pattern.values().stream()
                .filter(any -> pattern.size() == 1)
                .map(any -> Patterns.any(any.stream().map(Patterns::wildcard).toList()))
                .findFirst();
    }

    private static boolean isSigns(String word) {
        return word.chars().allMatch(c -> c == '*' || c == '?');
    }

    private static String masked(String pattern) {
        return Wildcards.replaced(pattern, Wildcards.ESCAPE_OR_SIGN, part -> switch (part) {
            case "*" -> String.valueOf(ANY_LETTERS);
            case "?" -> String.valueOf(ONE_LETTER);
            default -> part.substring(1);
        });
    }

    private static String unmasked(String word) {
        return word.replace(ANY_LETTERS, '*').replace(ONE_LETTER, '?');
    }
}
