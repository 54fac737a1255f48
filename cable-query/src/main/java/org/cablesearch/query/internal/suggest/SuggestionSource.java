package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Suggestions.Suggestion;

/** What suggestions are made of, as an engine keeps it. */
public interface SuggestionSource {

    /** The values with a word that begins so, and for each how many cables have it, at least about. */
    Map<String, Long> beginning(Dimension dimension, String typed) throws IOException;

    /** How many cables have a value of each group, exactly. */
    List<Long> counts(Dimension dimension, List<List<String>> groups) throws IOException;

    /** The spellings in which names have a word, the word itself among them. */
    List<String> spellings(String word) throws IOException;

    /** The name of a TAGS code; empty if no cable gives it. */
    Optional<String> label(String code) throws IOException;

    /** The published ids that begin so, in order, with the number of cables that have them. */
    List<Suggestion> ids(String typed, int limit) throws IOException;
}
