package org.cablesearch.query.internal.option;

import java.util.List;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.SearchRequest;

/**
 * A requested facet: {@code tags}, {@code tags:20}.
 *
 * @param dimension the dimension
 * @param values how many values to list, from 0
 */
record FacetOption(Dimension dimension, int values) {

    private static final int DEFAULT_VALUES = 10;

    /**
     * Reads {@code DIM[:N]}.
     *
     * @throws IllegalArgumentException if it is malformed; the message is for the user
     */
    static FacetOption parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new FacetOption(Choice.dimension(text), DEFAULT_VALUES)
                : new FacetOption(Choice.dimension(text.substring(0, colon)), number(text.substring(colon + 1)));
    }

    /** The facets of a request, without its histograms. */
    static List<String> written(SearchRequest request) {
        return request.facets().entrySet().stream()
                .filter(facet -> !request.histograms().contains(facet.getKey()) || facet.getValue() < Integer.MAX_VALUE)
                .map(facet -> new FacetOption(facet.getKey(), facet.getValue()).toString())
                .toList();
    }

    SearchRequest applyTo(SearchRequest request) {
        return request.facet(dimension, values);
    }

    @Override
    public String toString() {
        return values == DEFAULT_VALUES ? dimension.toString() : dimension + ":" + values;
    }

    private static int number(String text) {
        try {
            return WholeNumber.of(text, 0);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; write DIM:N, such as tags:20", e);
        }
    }
}
