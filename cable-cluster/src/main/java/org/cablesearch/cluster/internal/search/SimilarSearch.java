package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.internal.hits.SignificantWords;
import org.cablesearch.query.internal.hits.Similar;
import tools.jackson.databind.JsonNode;

/**
 * Finds cables similar to a given one as the embedded engine does: by its significant words, its TAGS, and its
 * citations in both directions.
 */
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
        List<String> words = new SignificantWords(new ClusterFrequencies(searching)).of(cable);
        Map<String, JsonNode> clauses = new LinkedHashMap<>();
        for (String word : words) {
            clauses.put(WORD_NAME + word, translator.cables(CableQuery.word(word)));
        }
        for (Tag tag : cable.tags()) {
            JsonNode code = translator.scored(new CableQuery.Word(CableField.TAGS, tag.code()));
            clauses.put(TAG_NAME + tag.code(), Queries.boosted(code, Similar.TAG));
        }
        references(cable)
                .forEach((id, tie) -> clauses.put(REFERENCE_NAME + id, Queries.constant(tie, Similar.REFERENCE)));
        BoolQuery alike = new BoolQuery().atLeast(1).mustNot(id(cable.id()));
        clauses.forEach((name, clause) -> alike.should(Queries.named(name, clause)));
        SearchRequest request = SearchRequest.of(any(words)).limit(limit).snippets(1);
        List<FoundHit> found = limit == 0 || clauses.isEmpty()
                ? List.of()
                : new CableWalk(searching, request, alike.json())
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

    /** The queries, by cited cable, for the cables that cite this one, that it cites, and that cite the same cables. */
    private Map<String, JsonNode> references(Cable cable) throws IOException {
        Map<String, JsonNode> ties = new LinkedHashMap<>();
        Set<String> cited = new LinkedHashSet<>();
        cable.references().stream()
                .map(Reference::cable)
                .flatMap(Optional::stream)
                .limit(Similar.MAX_REFERENCES)
                .forEach(cited::add);
        for (String id : cited) {
            ties.put(id, BoolQuery.any(List.of(id(id), cites(id))));
        }
        ties.put(cable.id(), cites(cable.id()));
        return ties;
    }

    private JsonNode id(String id) throws IOException {
        return translator.cables(CableQuery.word(CableField.ID, id));
    }

    private JsonNode cites(String id) throws IOException {
        return translator.cables(CableQuery.word(CableField.CITES, id));
    }

    private static CableQuery any(List<String> words) {
        return words.isEmpty()
                ? CableQuery.all()
                : CableQuery.or(words.stream().map(CableQuery::word).toList());
    }
}
