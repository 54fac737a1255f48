// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.query.internal.browse.SignificantWords;
import tools.jackson.databind.node.ObjectNode;

/** Reads how common words are in the cluster. */
public record ClusterFrequencies(Searching searching) implements SignificantWords.Frequencies {

    @Override
    public long cables() throws IOException {
        return searching.search(SearchBody.counting(Queries.all()).countAll()).total();
    }

    @Override
    public Map<String, Long> of(Collection<String> words) throws IOException {
        Map<String, ObjectNode> queries = new HashMap<>();
        words.forEach(word -> queries.put(word, Queries.term(ClusterFields.WORDS, WordAnalyzer.stem(word))));
        return new Lookups(searching).counts(queries);
    }
}
