// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.SuggestionTerms;
import org.cablesearch.query.Suggestions.Suggestion;
import org.cablesearch.query.internal.browse.SuggestionSource;
import org.cablesearch.query.internal.request.NameVariantCache;
import tools.jackson.databind.node.ObjectNode;

/** Reads the data for suggestions from the cluster. */
public record ClusterSuggestions(Searching searching, CodeLabels labels) implements SuggestionSource {

    /** The maximum number of terms to read, the commonest first. */
    private static final int MAX_READ = 10_000;

    private static final String ID = ClusterFields.cable(IndexSchema.ID);

    @Override
    public Map<String, Long> beginning(Dimension dimension, String typed) throws IOException {
        return beginning(searching, dimension, typed);
    }

    /** The values that have a word with this prefix, and for each how many cables have it. */
    static Map<String, Long> beginning(Searching searching, Dimension dimension, String typed) throws IOException {
        String field = ClusterFields.suggestion(dimension);
        String start = SuggestionTerms.prefix(typed);
        SearchBody body = SearchBody.counting(Queries.prefix(field, start))
                .count("terms", Counts.commonest(field, MAX_READ, List.of(start)));
        Map<String, Long> documents = new HashMap<>();
        Counts.byValue(searching.search(body).counted("terms"))
                .forEach((term, count) -> documents.merge(SuggestionTerms.value(term), count, Math::max));
        return documents;
    }

    @Override
    public Map<String, Long> counts(Dimension dimension, List<String> values) throws IOException {
        String field = ClusterFields.facet(dimension);
        Map<String, ObjectNode> queries = new HashMap<>();
        values.forEach(value -> queries.put(value, Queries.term(field, value)));
        return new Lookups(searching).counts(queries);
    }

    @Override
    public List<String> spellings(String word) throws IOException {
        return new NameVariantCache(new Lookups(searching)::spellings)
                .of(word, true)
                .all();
    }

    @Override
    public Optional<String> label(String code) throws IOException {
        labels.learn(searching, List.of(code));
        return labels.of(code);
    }

    @Override
    public List<Suggestion> ids(String typed, int limit) throws IOException {
        Map<String, Long> ids = new Lookups(searching).first(ID, limit, List.of(Ids.normalize(typed)));
        return ids.entrySet().stream()
                .limit(limit)
                .map(id -> new Suggestion(id.getKey(), Optional.empty(), id.getValue()))
                .toList();
    }
}
