// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Creates random trees with every kind of clause in every field. Their texts contain everything that has a meaning in a
 * query.
 */
public final class RandomTrees {

    private static final List<String> PIECES = List.of(
            "police",
            "AND",
            "OR",
            "NOT",
            "TO",
            "a",
            "06",
            "PHNOM",
            " ",
            "\u00a0",
            "\"",
            "\u201c",
            "\\",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            "^",
            "~",
            "*",
            "?",
            "/",
            "+",
            "-",
            "\u2013",
            "!",
            "&",
            "|",
            "'",
            ".",
            "#",
            "<",
            "@",
            "\t",
            "\n",
            "\u0000",
            "\ud83d\ude00",
            "\ud800",
            "\ud835\udc00",
            "\u00e9",
            "para",
            "id",
            "tags:");

    private static final List<String> DATES = List.of("2006", "2006-08", "2006-08-15", "1999-12-31");
    private static final List<String> LEVELS =
            List.of("U", "sbu", "C", "SECRET", "TOP SECRET", " TS ", "for official use only");
    private static final List<String> EXPRESSIONS =
            List.of("organi[sz]ation", "a/b", "a\\/b", "a\\\\b", ".*", "a{1,3}", "(a|b)+ c", "\\/", "<1-12>", "a\"b\"");

    private final Random random;

    public RandomTrees(long seed) {
        random = new Random(seed);
    }

    public CableQuery next(int depth) {
        return switch (depth == 0 ? random.nextInt(7) : random.nextInt(12)) {
            case 0, 1 -> leaf(field -> new CableQuery.Word(field, text(field)));
            case 2 -> leaf(field -> new CableQuery.Phrase(field, text(field), random.nextInt(3) * random.nextInt(500)));
            case 3 ->
                leaf(field -> new CableQuery.Wildcard(field, text(field) + any(List.of("*", "?", "*\\?", "?x\\"))));
            case 4 -> leaf(field -> new CableQuery.Fuzzy(field, text(field), 1 + random.nextInt(2)));
            case 5 -> leaf(field -> new CableQuery.Regex(field, any(EXPRESSIONS)));
            case 6 -> range();
            case 7, 8 -> new CableQuery.And(clauses(depth));
            case 9 -> new CableQuery.Or(clauses(depth));
            case 10 -> new CableQuery.Not(next(depth - 1));
            default -> random.nextInt(9) == 0 ? CableQuery.all() : new CableQuery.SameParagraph(next(depth - 1));
        };
    }

    String text() {
        return pieces(1 + random.nextInt(12));
    }

    private List<CableQuery> clauses(int depth) {
        return Stream.generate(() -> next(depth - 1))
                .limit(2 + random.nextInt(3))
                .toList();
    }

    /** A clause in a field that accepts it. */
    private CableQuery leaf(java.util.function.Function<CableField, CableQuery> make) {
        return firstValid(() -> make.apply(any(CableField.values())));
    }

    private CableQuery range() {
        boolean dates = random.nextBoolean();
        return firstValid(() -> new CableQuery.Range(
                dates ? CableField.DATE : CableField.LEVEL,
                end(dates),
                random.nextBoolean(),
                end(dates),
                random.nextBoolean()));
    }

    private Optional<String> end(boolean date) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(date ? DATES : LEVELS));
    }

    private static CableQuery firstValid(Supplier<CableQuery> make) {
        while (true) {
            try {
                return make.get();
            } catch (IllegalArgumentException e) {
                // The field does not accept this text or clause: try another.
                continue;
            }
        }
    }

    /** Usually a text with a letter; sometimes only symbols, or a redaction, which has no word to search for. */
    private String text(CableField field) {
        return switch (field) {
            case DATE -> any(DATES);
            case LEVEL -> any(LEVELS);
            default ->
                random.nextInt(12) == 0
                        ? any(List.of("\u2014", "--", "$", "...", "\"", "*\\", "XXXXXXXXXXXX", "10KABUL693", "w/5"))
                        : pieces(random.nextInt(3))
                                + any(List.of("x", "7", "\u00df", "NOT"))
                                + pieces(random.nextInt(3));
        };
    }

    private String pieces(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> any(PIECES))
                .collect(java.util.stream.Collectors.joining(random.nextInt(3) == 0 ? " " : ""));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
