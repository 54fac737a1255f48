package org.cablesearch.page.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what may have been meant by a mistyped option, command or choice. */
public final class Nearest {

    private Nearest() {}

    /** The choice nearest to what was typed, if it is near enough to be offered. */
    public static Optional<String> of(String typed, Collection<String> choices) {
        return choices.stream()
                .filter(choice -> distance(typed, choice) <= Math.max(1, choice.length() / 3))
                .min(Comparator.comparingInt(choice -> distance(typed, choice)));
    }

    /** {@code ; did you mean tags?}, or nothing. */
    public static String hint(String typed, Collection<String> choices) {
        return of(typed, choices)
                .map(choice -> "; did you mean " + choice + "?")
                .orElse("");
    }

    /** How many letters must be changed, added, left out, or swapped with their neighbour, whatever their case. */
    private static int distance(String typed, String choice) {
        String a = typed.toLowerCase(Locale.ROOT);
        String b = choice.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
