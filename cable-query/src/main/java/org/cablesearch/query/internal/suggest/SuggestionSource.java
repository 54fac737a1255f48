package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Suggestions.Suggestion;

/** The data for suggestions, as an engine stores it. */
public interface SuggestionSource {

    /** The values that have a word with this prefix, each with roughly how many cables have it. */
    Map<String, Long> beginning(Dimension dimension, String typed) throws IOException;

    /** How many cables have a value of each group, exactly. */
    List<Long> counts(Dimension dimension, List<List<String>> groups) throws IOException;

    /** The spellings of a word in names, including the word itself. */
    List<String> spellings(String word) throws IOException;

    /** The name of a TAGS code; empty if no cable gives it. */
    Optional<String> label(String code) throws IOException;

    /** The published ids with this prefix, in order, with the number of cables that have each. */
    List<Suggestion> ids(String typed, int limit) throws IOException;
}
