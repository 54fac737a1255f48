// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.util.Arrays;

/**
 * The number of letters to add, drop, change or swap with their neighbour to turn one word into another.
 * Lucene uses the same measure. A swap is one typo, so it counts as one change, not two.
 */
public final class EditDistance {

    private EditDistance() {}

    /** The distance, or {@code limit + 1} if it is greater than {@code limit}. */
    public static int of(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int min = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = cell(a, b, i, j, before, above, row);
                min = Math.min(min, row[j]);
            }
            if (min > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return Math.min(above[b.length()], limit + 1);
    }

    private static int cell(String a, String b, int i, int j, int[] before, int[] above, int[] row) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        int best = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (x == y ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2);
        return swapped ? Math.min(best, before[j - 2] + 1) : best;
    }
}
