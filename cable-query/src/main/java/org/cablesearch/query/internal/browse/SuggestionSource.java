// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Suggestions.Suggestion;

/** Reads the data for suggestions from the index of an engine. */
public interface SuggestionSource {

    /** The values that have a word with this prefix, and for each roughly how many cables have it. */
    Map<String, Long> beginning(Dimension dimension, String typed) throws IOException;

    /** For each value, the exact number of cables that have it. */
    Map<String, Long> counts(Dimension dimension, List<String> values) throws IOException;

    /** The spellings of a word in names, including the word itself. */
    List<String> spellings(String word) throws IOException;

    /** The name of a TAGS code; empty if no cable contains it. */
    Optional<String> label(String code) throws IOException;

    /** The published ids with this prefix, in order, with the number of cables that have each. */
    List<Suggestion> ids(String typed, int limit) throws IOException;
}
