package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.lookup.ClusterFrequencies;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.internal.browse.SimilarClauses;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.Selections;
import tools.jackson.databind.JsonNode;

/** Finds cables similar to one, see {@link SimilarClauses}. */
final class SimilarSearch {

    private static final String WORD_NAME = "word ";
    private static final String TAG_NAME = "tag ";
    private static final String REFERENCE_NAME = "reference ";

    private final Searching searching;
    private final QueryTranslator translator;

    SimilarSearch(Searching searching) {
        this.searching = searching;
        this.translator = new QueryTranslator(new Lookups(searching));
    }

    List<SimilarCable> to(Cable cable, int limit) throws IOException {
        SimilarClauses similar = SimilarClauses.of(cable, new ClusterFrequencies(searching));
        Map<String, JsonNode> clauses = new LinkedHashMap<>();
        for (String word : similar.words()) {
            clauses.put(WORD_NAME + word, translator.cables(CableQuery.word(word)));
        }
        for (Map.Entry<String, CableQuery.Word> tag : similar.tags().entrySet()) {
            clauses.put(
                    TAG_NAME + tag.getKey(), Queries.boosted(translator.scored(tag.getValue()), SimilarClauses.TAG));
        }
        for (Map.Entry<String, CableQuery> tie : similar.references().entrySet()) {
            clauses.put(
                    REFERENCE_NAME + tie.getKey(),
                    Queries.constant(translator.cables(tie.getValue()), SimilarClauses.REFERENCE));
        }
        BoolQuery alike =
                new BoolQuery().atLeast(1).mustNot(translator.cables(CableQuery.word(CableField.ID, cable.id())));
        clauses.forEach((name, clause) -> alike.should(Queries.named(name, clause)));
        SearchRequest request = similar.shown(limit);
        List<FoundHit> found = limit == 0 || clauses.isEmpty()
                ? List.of()
                : new CableWalk(searching, Plan.of(request, Selections.NONE), alike.json())
                        .next(limit, HitWalk.Beside.NOTHING)
                        .hits();
        return shown(request, found, clauses.keySet());
    }

    private static List<SimilarCable> shown(SearchRequest request, List<FoundHit> found, Set<String> names)
            throws IOException {
        List<Hit> hits = ShownHits.of(request, found);
        List<SimilarCable> similar = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            List<String> matched = found.get(i).matched();
            List<String> shared = names.stream().filter(matched::contains).toList();
            similar.add(SimilarCable.of(
                    hits.get(i), of(WORD_NAME, shared), of(TAG_NAME, shared), of(REFERENCE_NAME, shared)));
        }
        return similar;
    }

    private static List<String> of(String kind, List<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(kind))
                .map(name -> name.substring(kind.length()))
                .toList();
    }
}
