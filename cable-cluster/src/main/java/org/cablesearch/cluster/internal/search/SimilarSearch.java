// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.lookup.ClusterFrequencies;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.internal.browse.SimilarClauses;
import org.cablesearch.query.internal.browse.SimilarClauses.Clause;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.request.Deadline;
import tools.jackson.databind.node.ObjectNode;

/** Finds cables similar to one, see {@link SimilarClauses}. */
record SimilarSearch(Searching searching, QueryTranslator translator, Deadline deadline) {

    List<SimilarCable> to(Cable cable, int limit) throws IOException {
        SimilarClauses clauses = SimilarClauses.of(cable, new ClusterFrequencies(searching));
        BoolQuery alike =
                new BoolQuery().atLeast(1).mustNot(translator.cables(CableQuery.word(CableField.ID, cable.id())));
        for (int i = 0; i < clauses.all().size(); i++) {
            alike.should(Queries.named(String.valueOf(i), query(clauses.all().get(i))));
        }
        SearchRequest request = clauses.shown(limit);
        List<FoundHit> found = limit == 0
                ? List.of()
                : new CableWalk(Plan.of(request, Selections.NONE), alike.json()).next(searching, limit);
        List<Hit> hits = new ShownHits(request, searching, translator, deadline).all(found);
        List<SimilarCable> similar = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            List<String> matched = found.get(i).matched();
            List<Clause> shared = IntStream.range(0, clauses.all().size())
                    .filter(clause -> matched.contains(String.valueOf(clause)))
                    .mapToObj(clauses.all()::get)
                    .toList();
            similar.add(SimilarClauses.similar(hits.get(i), shared));
        }
        return similar;
    }

    private ObjectNode query(Clause clause) throws IOException {
        return switch (clause) {
            case SimilarClauses.Word word -> translator.cables(CableQuery.word(word.name()));
            case SimilarClauses.TagCode tag -> Queries.boosted(translator.scored(tag.query()), SimilarClauses.TAG);
            case SimilarClauses.Citation citation ->
                Queries.constant(translator.cables(citation.query()), SimilarClauses.REFERENCE);
        };
    }
}
