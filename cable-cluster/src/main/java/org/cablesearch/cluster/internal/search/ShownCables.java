// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.internal.document.StoredCable;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.ParagraphQuery;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.RecordHits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what is shown of the cables on a page besides their heads, in one request: the best paragraphs, or those that
 * introduce a cable whose paragraphs do not match, and which words of its header the text has, too.
 *
 * @param cables the cables of the page without their paragraphs
 */
record ShownCables(
        SearchRequest request, Map<CableKey, Cable> cables, Searching searching, QueryTranslator translator) {

    /** The name of the query for cables whose paragraphs do not match. */
    private static final String INTRODUCED = "is introduced";

    List<RecordHits.Found> read(List<FoundHit> hits) throws IOException {
        List<SearchBody> bodies = request.unit() == Unit.PARAGRAPH ? these(hits) : ofCables();
        Set<String> stems = RecordHits.inHeaders(request, cables.values());
        if (!stems.isEmpty()) {
            bodies.add(inText(stems));
        }
        Map<CableKey, List<Paragraph>> paragraphs = new HashMap<>();
        Map<CableKey, Set<String>> inText = new HashMap<>();
        Set<CableKey> introduced = new HashSet<>();
        for (IOSupplier<SearchAnswer> answer : searching.searchAll(bodies)) {
            for (SearchAnswer.Found hit : answer.get().hits()) {
                CableKey key = KeyText.parse(hit.value(ClusterFields.ID_ORDER));
                List<String> matched = hit.matched();
                if (ParagraphQuery.isListed(hit)) {
                    List<SearchAnswer.Found> listed = ParagraphQuery.listed(hit).hits();
                    paragraphs.put(
                            key, listed.stream().map(StoredCable::paragraph).toList());
                } else {
                    inText.put(key, Set.copyOf(matched));
                }
                if (matched.contains(INTRODUCED)) {
                    introduced.add(key);
                }
            }
        }
        return cables.entrySet().stream()
                .map(cable -> new RecordHits.Found(
                        cable.getValue(),
                        paragraphs.getOrDefault(cable.getKey(), List.of()),
                        !introduced.contains(cable.getKey()),
                        inText.getOrDefault(cable.getKey(), Set.of())))
                .toList();
    }

    /** The paragraphs that are hits. */
    private List<SearchBody> these(List<FoundHit> hits) {
        List<SearchBody> bodies = new ArrayList<>();
        hits.stream().collect(Collectors.groupingBy(hit -> hit.cable().key())).forEach((key, found) -> {
            List<String> places =
                    found.stream().map(hit -> String.valueOf(hit.paragraph())).toList();
            ParagraphQuery these = ParagraphQuery.of(Queries.all(), Queries.terms(ClusterFields.INDEX, places));
            bodies.add(of(List.of(key), list(these, places.size())));
        });
        return bodies;
    }

    /** The best paragraphs of cables; of those without a matching one, the summary or else the first. */
    private List<SearchBody> ofCables() throws IOException {
        List<SearchBody> bodies = new ArrayList<>();
        if (request.snippets() > 0) {
            JsonNode summary = Queries.term(ClusterFields.paragraphFacet(Dimension.ROLE), ParagraphRole.SUMMARY.name());
            JsonNode first = Queries.unscored(Queries.term(ClusterFields.INDEX, "0"));
            BoolQuery others = new BoolQuery().filter(Queries.all());
            Optional<ParagraphQuery> best = translator.best(request.query());
            if (best.isPresent()) {
                bodies.add(of(cables.keySet(), list(best.get(), request.snippets())));
                others.mustNot(best.get().cables());
            }
            ParagraphQuery introduction = ParagraphQuery.of(
                    Queries.named(INTRODUCED, others.json()),
                    Queries.best(0, List.of(Queries.constant(summary, 1), first)));
            bodies.add(of(cables.keySet(), list(introduction, 1)));
        }
        return bodies;
    }

    private static ObjectNode list(ParagraphQuery paragraphs, int maxParagraphs) {
        return paragraphs.listing(
                maxParagraphs, SearchBody.SCORE, list -> Queries.stored(list, ClusterFields.PARAGRAPH_RECORD));
    }

    /** Tells by names which of these stems the texts have. */
    private SearchBody inText(Set<String> stems) {
        BoolQuery any = new BoolQuery().atLeast(1);
        for (String stem : stems) {
            any.should(Queries.named(
                    stem,
                    BoolQuery.any(List.of(
                            Queries.term(ClusterFields.of(IndexSchema.SUBJECT), stem),
                            inParagraphs(IndexSchema.TEXT, stem),
                            inParagraphs(IndexSchema.HEADING, stem)))));
        }
        return of(cables.keySet(), any.json());
    }

    private static JsonNode inParagraphs(String field, String stem) {
        return Queries.nested(ClusterFields.PARAGRAPHS, Queries.term(ClusterFields.of(field), stem));
    }

    private static SearchBody of(Collection<CableKey> keys, JsonNode query) {
        List<String> ids = keys.stream().map(KeyText::of).toList();
        JsonNode these = new BoolQuery()
                .filter(Queries.terms(ClusterFields.ID_ORDER, ids))
                .must(query)
                .json();
        return new SearchBody(these, ids.size()).values(ClusterFields.ID_ORDER);
    }
}
