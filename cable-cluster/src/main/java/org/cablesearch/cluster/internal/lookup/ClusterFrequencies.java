package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.query.internal.browse.SignificantWords;

/** Reads how common words are in the cluster. */
public final class ClusterFrequencies implements SignificantWords.Frequencies {

    private static final int AT_ONCE = 500;

    private final Searching searching;

    public ClusterFrequencies(Searching searching) {
        this.searching = searching;
    }

    @Override
    public long cables() throws IOException {
        return searching
                .search(SearchBody.counting(Queries.exists(ClusterFields.WORDS)).countAll())
                .total();
    }

    @Override
    public Map<String, Long> of(Collection<String> words) throws IOException {
        Map<String, Long> frequencies = new HashMap<>();
        List<String> all = List.copyOf(words);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            SearchBody body = SearchBody.counting(Queries.all());
            for (String word : some) {
                body.count(word, Counts.matching(Queries.term(ClusterFields.WORDS, WordAnalyzer.stem(word))));
            }
            SearchAnswer answer = searching.search(body);
            some.forEach(word -> frequencies.put(word, Counts.count(answer.counted(word))));
        }
        return frequencies;
    }
}
