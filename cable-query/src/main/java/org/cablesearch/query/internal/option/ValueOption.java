package org.cablesearch.query.internal.option;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.SearchRequest;

/**
 * A selected or excluded value, or the beginning of one: {@code tags=PHUM}.
 *
 * @param dimension its dimension
 * @param value the value, as a facet lists it
 */
record ValueOption(Dimension dimension, String value) {

    /**
     * Reads {@code DIM=VALUE}; the value may contain further equals signs.
     *
     * @throws IllegalArgumentException if it is malformed; the message is for the user
     */
    static ValueOption parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("\"" + text + "\" has no value; write DIM=VALUE, such as tags=PHUM");
        }
        return new ValueOption(Choice.dimension(text.substring(0, equals)), text.substring(equals + 1));
    }

    static List<String> written(Map<Dimension, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(dimension -> dimension.getValue().stream().map(value -> dimension.getKey() + "=" + value))
                .toList();
    }

    SearchRequest applyTo(BiFunction<Dimension, String, SearchRequest> change) {
        return change.apply(dimension, value);
    }
}
