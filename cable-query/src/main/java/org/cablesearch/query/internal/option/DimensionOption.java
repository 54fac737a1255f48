// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.query.SearchRequest;

/** Options with a dimension: a facet, {@code tags} or {@code tags:20}, and a value, {@code tags=PHUM}. */
final class DimensionOption {

    private DimensionOption() {}

    /**
     * Adds the facet {@code DIM[:N]} to a request.
     *
     * @throws IllegalArgumentException if it is malformed; the message is for the user
     */
    static SearchRequest facet(SearchRequest request, String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? request.facet(Dimension.of(text), UsualSearch.FACET_VALUES)
                : request.facet(Dimension.of(text.substring(0, colon)), number(text.substring(colon + 1)));
    }

    private static int number(String text) {
        try {
            return NumberRange.FROM_ZERO.read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; write DIM:N, such as tags:20", e);
        }
    }

    /** The facets of a request, without its histograms. */
    static List<String> facets(SearchRequest request) {
        return request.facets().entrySet().stream()
                .filter(facet -> !request.histograms().contains(facet.getKey()) || facet.getValue() < Integer.MAX_VALUE)
                .map(facet ->
                        facet.getKey() + (facet.getValue() == UsualSearch.FACET_VALUES ? "" : ":" + facet.getValue()))
                .toList();
    }

    /**
     * Changes a request by {@code DIM=VALUE}; the value may contain further equals signs.
     *
     * @throws IllegalArgumentException if it is malformed; the message is for the user
     */
    static SearchRequest value(String text, BiFunction<Dimension, String, SearchRequest> change) {
        if (text.endsWith("=") && text.indexOf('=') == text.length() - 1) {
            throw withoutValue(text);
        }
        return prefix(text, change);
    }

    private static IllegalArgumentException withoutValue(String text) {
        return new IllegalArgumentException("\"" + text + "\" has no value; write DIM=VALUE, such as tags=PHUM");
    }

    /** As {@link #value}, but the value may be empty. */
    static SearchRequest prefix(String text, BiFunction<Dimension, String, SearchRequest> change) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw withoutValue(text);
        }
        return change.apply(Dimension.of(text.substring(0, equals)), text.substring(equals + 1));
    }

    /** The selected or excluded values of a request. */
    static List<String> values(Map<Dimension, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(dimension -> dimension.getValue().stream().map(value -> dimension.getKey() + "=" + value))
                .toList();
    }
}
