package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.query.QueryHint;

/** See {@link QueryHint}. */
public record QueryHintData(String message, int start, int end, Optional<String> suggestion, long count)
        implements QueryHint {

    public QueryHintData {
        requireNonNull(message, "message");
        requireNonNull(suggestion, "suggestion");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }
}
