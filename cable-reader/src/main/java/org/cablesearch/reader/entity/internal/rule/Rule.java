// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import java.util.List;
import java.util.Optional;

/**
 * A row of a table of rules: about the word by which it is found, or about words that may be a name.
 *
 * @param name what it finds
 * @param where in which texts
 * @param points the points of a match; 1 for yes and -1 for no
 * @param key the word by which it is found; empty if it is about a candidate
 * @param pattern finds the row in a passage
 * @param example a sentence
 * @param names the names that are found in the example
 */
public record Rule(
        String name,
        Where where,
        int points,
        Optional<TokenTest> key,
        Pattern pattern,
        String example,
        List<String> names) {

    /** In which texts a row is used. */
    public enum Where {
        MIXED,
        CAPITALS,
        BOTH;

        boolean includes(boolean capitals) {
            return this == BOTH || (this == CAPITALS) == capitals;
        }
    }

    /** Finds a row in a passage. */
    @FunctionalInterface
    interface Pattern {

        /**
         * The number of words at which the row matches; the reading then holds the names.
         *
         * @param from the beginning of the candidate
         * @param to its end; in a row with a key, the key
         */
        int matches(Reading reading, int from, int to);
    }

    public Rule {
        names = List.copyOf(names);
    }

    /** {@code name | texts | before @key after}. */
    static Rule atKey(RowFile.Line line) {
        String pattern = line.columns().get(2);
        int at = pattern.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("no word is marked by @");
        }
        int end = PatternParser.endOfTest(pattern, at + 1);
        Optional<TokenTest> key = Optional.of(TokenTest.of(pattern.substring(at + 1, end)));
        Left left = Left.of(pattern.substring(0, at), line);
        Part right = line.part(pattern.substring(end), false);
        return of(
                line,
                1,
                key,
                (reading, from, token) ->
                        left.matches(reading, from, token) && right.match(reading, token + 1) != Part.NONE ? 1 : 0);
    }

    /** {@code name | texts | points | before [ inside ] after}. */
    static Rule ofCandidate(RowFile.Line line) {
        String pattern = line.columns().get(3);
        int open = pattern.indexOf('[');
        int close = pattern.indexOf(']');
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("no brackets say what the candidate is");
        }
        String inside = pattern.substring(open + 1, close);
        int at = inside.indexOf('@');
        Part before = line.part(pattern.substring(0, open), true);
        Part left = line.part(inside.substring(0, Math.max(at, 0)), true);
        Part right = line.part(inside.substring(at + 1), false);
        Part after = line.part(pattern.substring(close + 1), false);
        return of(line, points(line.columns().get(2)), Optional.empty(), (reading, from, to) -> {
            reading.bound(from, to);
            int matches = 0;
            for (int i = from; i < (at >= 0 ? to : from + 1); i++) {
                matches += right.match(reading, i) != Part.NONE && left.match(reading, i) != Part.NONE ? 1 : 0;
            }
            reading.unbound();
            boolean isBeside =
                    matches > 0 && before.match(reading, from) != Part.NONE && after.match(reading, to) != Part.NONE;
            return isBeside ? matches : 0;
        });
    }

    private static Rule of(RowFile.Line line, int points, Optional<TokenTest> key, Pattern pattern) {
        String texts = line.columns().get(1);
        Where where = RowFile.constant(Where.class, texts, "texts are mixed, capitals or both, not " + texts);
        return new Rule(line.columns().get(0), where, points, key, pattern, line.example(), line.names());
    }

    private static int points(String text) {
        return switch (text) {
            case "yes" -> 1;
            case "no" -> -1;
            default -> Integer.parseInt(text);
        };
    }
}
