// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cablesearch.cluster.internal.document.StoredCable;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.lookup.ClusterSuggestions;
import org.cablesearch.cluster.internal.lookup.CodeLabels;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.IndexedCables;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.internal.browse.OpenIndex;
import org.cablesearch.query.internal.browse.SuggestionSource;
import org.cablesearch.query.internal.engine.RecordHits;
import org.cablesearch.query.internal.request.Deadline;
import tools.jackson.databind.JsonNode;

/** An index of a cluster, as one call reads it. */
record RemoteIndex(Searching searching, CodeLabels labels, Deadline deadline) implements OpenIndex {

    private static final String CITES = ClusterFields.cable(IndexSchema.CITES);
    private static final int AT_ONCE = 1_000;
    private static final int WHOLE_AT_ONCE = 50;

    @Override
    public List<CableKey> find(String id) throws IOException {
        return keys(new Lookups(searching).find(id));
    }

    @Override
    public List<CableKey> referred(String id) throws IOException {
        return keys(new Lookups(searching).referred(id));
    }

    private static List<CableKey> keys(List<IndexedCables.HeldCable> cables) {
        return cables.stream().map(IndexedCables.HeldCable::key).toList();
    }

    @Override
    public List<CableKey> citing(String id) throws IOException {
        List<CableKey> citing = new ArrayList<>();
        SearchBody body = new SearchBody(Queries.term(CITES, id), AT_ONCE)
                .sort(ClusterFields.ID_ORDER, false)
                .valuesOnly(ClusterFields.ID_ORDER);
        searching.readAll(
                body, hits -> hits.forEach(hit -> citing.add(KeyText.parse(hit.value(ClusterFields.ID_ORDER)))));
        return citing;
    }

    @Override
    public void cables(Collection<CableKey> keys, Consumer<Cable> cables) throws IOException {
        List<String> wanted = keys.stream().distinct().map(KeyText::of).toList();
        for (int from = 0; from < wanted.size(); from += WHOLE_AT_ONCE) {
            List<String> some = wanted.subList(from, Math.min(from + WHOLE_AT_ONCE, wanted.size()));
            JsonNode having = Queries.terms(ClusterFields.ID_ORDER, some);
            for (SearchAnswer.Found found :
                    searching.search(StoredCable.reading(having, some.size())).hits()) {
                deadline.check();
                cables.accept(StoredCable.whole(found, searching::search));
            }
        }
    }

    @Override
    public Optional<Cable> head(CableKey key) throws IOException {
        return stored(key, ClusterFields.RECORD).map(StoredCable::withoutParagraphs);
    }

    @Override
    public Optional<String> source(CableKey key) throws IOException {
        return stored(key, ClusterFields.SOURCE).map(found -> found.value(ClusterFields.SOURCE));
    }

    private Optional<SearchAnswer.Found> stored(CableKey key, String field) throws IOException {
        return first(new SearchBody(having(key), 1).stored(List.of(field)));
    }

    private static JsonNode having(CableKey key) {
        return Queries.term(ClusterFields.ID_ORDER, KeyText.of(key));
    }

    private Optional<SearchAnswer.Found> first(SearchBody body) throws IOException {
        return searching.search(body).hits().stream().findFirst();
    }

    @Override
    public Optional<MarkedCable> mark(CableKey key, CableQuery query) throws IOException {
        Optional<Cable> cable = cable(key);
        QueryTranslator translator = new QueryTranslator(new Lookups(searching));
        return cable.isPresent()
                ? Optional.of(RecordHits.mark(cable.get(), query, translator::tooOpen, deadline))
                : Optional.empty();
    }

    @Override
    public SuggestionSource suggestions() {
        return new ClusterSuggestions(searching, labels);
    }

    @Override
    public List<SimilarCable> similar(Cable cable, int limit) throws IOException {
        return new SimilarSearch(searching, new QueryTranslator(new Lookups(searching)), deadline).to(cable, limit);
    }
}
