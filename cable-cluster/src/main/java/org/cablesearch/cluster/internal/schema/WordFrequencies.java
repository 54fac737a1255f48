// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the words of a whole cable: {@code police^3 report^1}. */
public final class WordFrequencies {

    static final String COUNT = "^";

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    public void add(Collection<String> words) {
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The counts in the form that the cluster's analyzer reads. */
    public String text() {
        return counts.entrySet().stream()
                .map(word -> word.getKey() + COUNT + word.getValue())
                .collect(Collectors.joining(" "));
    }
}
