// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.internal.request.Deadline;

/** Chooses which values a facet lists: the commonest, by count and then by value, and all selected values. */
public record TopValues(Plan.FacetPlan facet, Deadline deadline) {

    private static final Comparator<Map.Entry<String, Long>> COMMONEST_FIRST = Map.Entry.<String, Long>comparingByValue(
                    Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());

    /** Chooses the values to list from the counted values. */
    public List<FacetValue> of(Map<String, Long> counts, IOFunction<String, Optional<String>> labels)
            throws IOException {
        List<FacetValue> values = new ArrayList<>();
        for (Map.Entry<String, Long> count : top(counts, labels)) {
            String value = count.getKey();
            values.add(new FacetValue(
                    value,
                    label(value, labels),
                    count.getValue(),
                    facet.selected().contains(value)));
        }
        return values;
    }

    private List<Map.Entry<String, Long>> top(Map<String, Long> counts, IOFunction<String, Optional<String>> labels)
            throws IOException {
        Set<String> always = new HashSet<>(facet.selected());
        PriorityQueue<Map.Entry<String, Long>> commonest = new PriorityQueue<>(COMMONEST_FIRST.reversed());
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            deadline.check();
            boolean listed =
                    count.getValue() > 0 && (always.contains(count.getKey()) || isFound(count.getKey(), labels));
            if (listed) {
                commonest.add(count);
            }
            if (commonest.size() > facet.maxValues()) {
                commonest.remove();
            }
        }
        commonest.forEach(count -> always.remove(count.getKey()));
        always.forEach(value -> commonest.add(Map.entry(value, counts.getOrDefault(value, 0L))));
        List<Map.Entry<String, Long>> top = new ArrayList<>(commonest.size());
        while (!commonest.isEmpty()) {
            deadline.check();
            top.add(commonest.remove());
        }
        Collections.reverse(top);
        return top;
    }

    /** Whether a value, or the name that is shown for it, has a word with the prefix. */
    private boolean isFound(String value, IOFunction<String, Optional<String>> labels) throws IOException {
        Optional<ValuePrefix> prefix = facet.prefix();
        return prefix.isEmpty()
                || prefix.get().begins(value)
                || label(value, labels).filter(prefix.get()::begins).isPresent();
    }

    private Optional<String> label(String value, IOFunction<String, Optional<String>> labels) throws IOException {
        Dimension dimension = facet.dimension();
        return dimension.isOfTags() ? labels.apply(value) : dimension.label(value);
    }
}
