package org.cablesearch.query.internal.result;

import java.util.List;
import org.cablesearch.query.Suggestions;

/** See {@link Suggestions}. */
public record SuggestionsData(List<Suggestion> values) implements Suggestions {

    public SuggestionsData {
        values = List.copyOf(values);
    }
}
