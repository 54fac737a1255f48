// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.query.internal.pattern.PatternWords;
import org.cablesearch.query.internal.pattern.Wildcards;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.LookupCache;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces the patterns of phrases with the words of all shards that fit, as the embedded engine does, so that each
 * shard looks for the same words and both engines refuse the same phrases.
 */
final class FittingWords {

    private record Asked(String field, String pattern) {}

    private final LookupCache<Asked, Set<String>> known;

    FittingWords(IndexedCables held) {
        this.known =
                new LookupCache<>(asked -> held.fitting(asked.field(), asked.pattern(), PatternWords.MAX_FITTING + 1));
    }

    /** The patterns of a phrase that too many words fit, so that it is refused; empty if it is answered. */
    Optional<List<String>> tooOpen(AnalysedLeaf phrase) throws IOException {
        for (List<String> patterns : phrase.patterns().values()) {
            for (String field : ClusterFields.written(phrase.field())) {
                if (of(field, patterns).size() > PatternWords.MAX_FITTING) {
                    return Optional.of(patterns);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The documents that have words side by side.
     *
     * @param places patterns and words by position; several at one position are alternatives
     */
    ObjectNode phrase(String field, SortedMap<Integer, List<String>> places) throws IOException {
        SortedMap<Integer, List<String>> words = new TreeMap<>();
        for (Map.Entry<Integer, List<String>> place : places.entrySet()) {
            Set<String> fitting = of(field, place.getValue());
            if (fitting.isEmpty()) {
                return Queries.none();
            }
            words.put(place.getKey(), List.copyOf(fitting));
        }
        return LeafTranslator.phrase(field, words, 0);
    }

    private Set<String> of(String field, List<String> patterns) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        for (String pattern : patterns) {
            words.addAll(Wildcards.isPattern(pattern) ? known.of(new Asked(field, pattern)) : Set.of(pattern));
        }
        return words;
    }
}
