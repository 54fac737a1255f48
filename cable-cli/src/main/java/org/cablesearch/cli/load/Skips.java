// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.reader.Skip;

/** Counts what is skipped in folders. Not thread-safe. */
public final class Skips {

    private final Map<Skip, Integer> counts = new EnumMap<>(Skip.class);

    /** Adds one to the count of a kind. */
    public void add(Skip skip) {
        counts.merge(skip, 1, Integer::sum);
    }

    int count(Skip skip) {
        return counts.getOrDefault(skip, 0);
    }

    /** One line for each kind that occurred. */
    public List<String> lines() {
        return Arrays.stream(Skip.values())
                .filter(counts::containsKey)
                .map(skip -> "skipped " + text(skip, count(skip)))
                .toList();
    }

    private static String text(Skip skip, int count) {
        return switch (skip) {
            case LINKED_FOLDER ->
                Wording.count(count, "link") + " to folders; to read one, name the folder itself as a PATH";
            case DANGLING_LINK -> Wording.count(count, "broken link");
            case PATH_TOO_LONG ->
                Wording.count(count, "path") + " longer than the system allows; name a folder nearer to the files";
        };
    }
}
