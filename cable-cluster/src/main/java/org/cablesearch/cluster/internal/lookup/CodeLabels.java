// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.internal.schema.IndexSchema;

/** Looks up the names of TAGS codes in the cables, and caches them. Safe for use by many threads. */
public final class CodeLabels {

    private static final String LABEL = ClusterFields.cable(IndexSchema.TAG_LABEL);
    private static final char DIVIDER = '\t';

    /** The maximum number of names of one code that are read; hardly any code has more. */
    private static final int NAMES_OF_ONE = 10;

    /** The maximum number of codes that are looked up one by one. For more codes, all names are read. */
    private static final int MAX_AT_ONCE = 12;

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** Looks up the names of several codes in advance, for {@link #of}. */
    public void learn(Searching searching, Collection<String> codes) throws IOException {
        List<String> starts = codes.stream()
                .filter(code -> !known.containsKey(code))
                .map(code -> code + DIVIDER)
                .toList();
        if (starts.size() > MAX_AT_ONCE) {
            ValueWalk.each(searching, Queries.all(), LABEL, (label, cables) -> learn(label));
        } else if (!starts.isEmpty()) {
            new Lookups(searching)
                    .first(LABEL, NAMES_OF_ONE * starts.size(), starts)
                    .keySet()
                    .forEach(this::learn);
        }
    }

    /** Remembers a label. Labels arrive in order, and the first one for a code is used. */
    private void learn(String label) {
        int divider = label.indexOf(DIVIDER);
        known.putIfAbsent(label.substring(0, divider), label.substring(divider + 1));
    }

    /** The name of a code that was looked up; empty if no cable contains it. */
    public Optional<String> of(String code) {
        return Optional.ofNullable(known.get(code));
    }
}
