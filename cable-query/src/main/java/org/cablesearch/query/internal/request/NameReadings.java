// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to read the words of a name. {@code hok lundy} is also read as the single word {@code hoklundy}, because
 * names from other scripts are divided in more than one way (Tse-tung, Tsetung).
 */
public final class NameReadings {

    /** The maximum number of words that a name has; a longer text is only read as written. */
    private static final int MAX_JOINED = 12;

    private NameReadings() {}

    /**
     * The words unchanged, and once more for each pair of neighbours with that pair joined.
     *
     * @param words the words in order; for each, the forms that mean it, with and without particles
     */
    public static List<List<List<String>>> of(List<List<String>> words) {
        List<List<List<String>>> readings = new ArrayList<>();
        readings.add(words);
        for (int i = 0; i + 1 < words.size() && words.size() <= MAX_JOINED; i++) {
            List<List<String>> joined = new ArrayList<>(words.subList(0, i));
            String first = words.get(i).get(0);
            joined.add(words.get(i + 1).stream().map(second -> first + second).toList());
            joined.addAll(words.subList(i + 2, words.size()));
            readings.add(joined);
        }
        return readings;
    }
}
