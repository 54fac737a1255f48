// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cablesearch.cluster.internal.document.StoredCable;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.PatternWordList;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.IndexedCables;
import org.cablesearch.index.internal.analysis.SpellingAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.query.internal.request.NameVariants;
import tools.jackson.databind.node.ObjectNode;

/** Looks up ids and spellings in the cluster. */
public record Lookups(Searching searching) implements IndexedCables {

    private static final String CANONICAL_ID = ClusterFields.cable(IndexSchema.CANONICAL_ID);
    private static final String CITES = ClusterFields.cable(IndexSchema.CITES);

    /** The maximum number of cables that are read for one id; no archive has more. */
    private static final int MAX_OF_ONE_ID = 1_000;

    /** Maximum heads of cables read in one search. */
    private static final int HEADS_AT_ONCE = 1_000;

    /** The maximum number of queries that are counted in one search. */
    private static final int COUNTED_AT_ONCE = 200;

    @Override
    public List<HeldCable> find(String written) throws IOException {
        List<HeldCable> found = referred(written);
        return WrittenId.lookups(written).stream()
                .map(lookup -> found.stream().filter(cable -> cable.is(lookup)).toList())
                .filter(cables -> !cables.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The cables that a reference may mean: those with its id, published or canonical. */
    public List<HeldCable> referred(String id) throws IOException {
        List<WrittenId.Lookup> lookups = WrittenId.lookups(id);
        SearchBody body = new SearchBody(
                        BoolQuery.any(lookups.stream()
                                .map(lookup -> Queries.terms(ClusterFields.cable(lookup.field()), lookup.ids()))
                                .toList()),
                        MAX_OF_ONE_ID)
                .sort(ClusterFields.ID_ORDER, false)
                .valuesOnly(ClusterFields.ID_ORDER, CANONICAL_ID, CITES);
        return searching.search(body).hits().stream().map(Lookups::held).toList();
    }

    private static HeldCable held(SearchAnswer.Found hit) {
        return new HeldCable(
                KeyText.parse(hit.value(ClusterFields.ID_ORDER)), hit.value(CANONICAL_ID), hit.values(CITES));
    }

    /** Number of cables that each of several queries matches. */
    <K> Map<K, Long> counts(Map<K, ObjectNode> queries) throws IOException {
        List<K> keys = List.copyOf(queries.keySet());
        List<SearchBody> searches = counting(queries);
        Map<K, Long> counts = new HashMap<>();
        for (int search = 0; search < searches.size(); search++) {
            SearchAnswer answer = searching.search(searches.get(search));
            int from = search * COUNTED_AT_ONCE;
            for (int i = from; i < Math.min(keys.size(), from + COUNTED_AT_ONCE); i++) {
                counts.put(keys.get(i), Counts.count(answer.counted(String.valueOf(i))));
            }
        }
        return counts;
    }

    /** The searches that count what each of several queries matches, under the numbers of the queries. */
    static List<SearchBody> counting(Map<?, ObjectNode> queries) {
        List<SearchBody> searches = new ArrayList<>();
        int number = 0;
        for (ObjectNode query : queries.values()) {
            if (number % COUNTED_AT_ONCE == 0) {
                searches.add(SearchBody.counting(Queries.all()));
            }
            searches.getLast().count(String.valueOf(number++), Counts.matching(query));
        }
        return searches;
    }

    @Override
    public Set<String> fitting(String field, String pattern, int maxWords) throws IOException {
        return PatternWordList.read(searching.search(PatternWordList.ask(field, pattern, maxWords)), field);
    }

    @Override
    public Collection<String> knownToTheDay(Instant day) throws IOException {
        List<String> keys = new ArrayList<>();
        SearchBody body = new SearchBody(
                        Queries.between(ClusterFields.DATE, day.getEpochSecond(), day.getEpochSecond()), HEADS_AT_ONCE)
                .stored(List.of(ClusterFields.HEAD))
                .sort(ClusterFields.ID_ORDER, false);
        searching.readAll(
                body,
                page -> page.stream()
                        .map(StoredCable::withoutParagraphs)
                        .filter(cable -> cable.date().orElseThrow().precision() == DatePrecision.DAY)
                        .forEach(cable -> keys.add(KeyText.of(cable.key()))));
        return keys;
    }

    @Override
    public Collection<String> everyCited() throws IOException {
        List<String> cited = new ArrayList<>();
        ValueWalk.each(searching, Queries.all(), CITES, (id, cables) -> cited.add(id));
        return cited;
    }

    @Override
    public List<String> spellings(Collection<String> keys) throws IOException {
        List<String> prefixes = keys.stream().map(SpellingAnalyzer::prefix).toList();
        return first(ClusterFields.SPELLING, NameVariants.MAX_READ, prefixes).keySet().stream()
                .map(term -> term.substring(term.indexOf(' ') + 1))
                .toList();
    }

    /** The first values of a field, in order, that have one of some prefixes, and how many cables have each. */
    Map<String, Long> first(String field, int maxValues, List<String> prefixes) throws IOException {
        List<ObjectNode> having =
                prefixes.stream().map(prefix -> Queries.prefix(field, prefix)).toList();
        SearchBody body =
                SearchBody.counting(BoolQuery.any(having)).count("values", Counts.first(field, maxValues, prefixes));
        return Counts.byValue(searching.search(body).counted("values"));
    }
}
