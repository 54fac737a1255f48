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
import org.cablesearch.index.Dimension;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.internal.request.Deadline;

/** Chooses which values a facet lists: the commonest, by count and then by value, and all selected values. */
public final class TopValues {

    /** Looks up the names of TAGS codes. */
    @FunctionalInterface
    public interface Labels {
        Optional<String> of(String code) throws IOException;
    }

    private static final Comparator<Map.Entry<String, Long>> COMMONEST_FIRST = Map.Entry.<String, Long>comparingByValue(
                    Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());

    private final int maxValues;
    private final List<String> selected;
    private final Optional<ValuePrefix> prefix;
    private final Deadline deadline;

    /**
     * @param maxValues how many values to list
     * @param selected the selected values, which are always listed
     * @param prefix a prefix that some word of each other value, or of its label, must have
     */
    public TopValues(int maxValues, List<String> selected, Optional<ValuePrefix> prefix, Deadline deadline) {
        this.maxValues = maxValues;
        this.selected = selected;
        this.prefix = prefix;
        this.deadline = deadline;
    }

    /** Chooses the values to list from the counted values. */
    public List<FacetValue> of(Dimension dimension, Map<String, Long> counts, Labels labels) throws IOException {
        List<FacetValue> values = new ArrayList<>();
        for (Map.Entry<String, Long> count : top(dimension, counts, labels)) {
            String value = count.getKey();
            values.add(
                    new FacetValue(value, label(dimension, value, labels), count.getValue(), selected.contains(value)));
        }
        return values;
    }

    private List<Map.Entry<String, Long>> top(Dimension dimension, Map<String, Long> counts, Labels labels)
            throws IOException {
        Set<String> always = new HashSet<>(selected);
        PriorityQueue<Map.Entry<String, Long>> commonest = new PriorityQueue<>(COMMONEST_FIRST.reversed());
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            deadline.check();
            boolean wanted = count.getValue() > 0
                    && (always.contains(count.getKey()) || isFound(dimension, count.getKey(), labels));
            if (wanted) {
                commonest.add(count);
            }
            if (commonest.size() > maxValues) {
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
    private boolean isFound(Dimension dimension, String value, Labels labels) throws IOException {
        return prefix.isEmpty()
                || prefix.get().begins(value)
                || label(dimension, value, labels).filter(prefix.get()::begins).isPresent();
    }

    private static Optional<String> label(Dimension dimension, String value, Labels labels) throws IOException {
        return dimension.isOfTags() ? labels.of(value) : dimension.label(value);
    }
}
