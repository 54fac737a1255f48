package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.ParagraphQuery;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The query that finds and counts hits, which are cables or paragraphs. */
sealed interface HitQuery {

    /** Cables. */
    record OfCables(JsonNode query) implements HitQuery {}

    /** Paragraphs. */
    record OfParagraphs(ParagraphQuery query) implements HitQuery {

        /** The aggregations that must be part of a search for {@link #cables} to compute the {@link #total}. */
        Map<String, ObjectNode> totals() {
            Map<String, ObjectNode> totals = new HashMap<>();
            List<ParagraphQuery.Branch> branches = query.branches();
            for (int i = 0; i < branches.size(); i++) {
                totals.put(
                        "paragraphs-" + i,
                        Counts.with(
                                Counts.matching(branches.get(i).cable()),
                                Map.of(
                                        "of",
                                        Counts.nested(
                                                ClusterFields.PARAGRAPHS,
                                                branches.get(i).paragraph()))));
            }
            return totals;
        }

        /** How many paragraphs match. */
        long total(SearchAnswer answer) {
            long total = 0;
            for (int i = 0; i < query.branches().size(); i++) {
                total += Counts.nestedCount(answer.counted("paragraphs-" + i).path("of"));
            }
            return total;
        }
    }

    /** A query without scores for a tree. */
    static HitQuery of(CableQuery query, Unit unit, QueryTranslator translator) throws IOException {
        return unit == Unit.CABLE
                ? new OfCables(translator.cables(query))
                : new OfParagraphs(translator.paragraphs(query));
    }

    /** The cables that match, or that have a matching paragraph. */
    default JsonNode cables() {
        return switch (this) {
            case OfCables cables -> cables.query();
            case OfParagraphs paragraphs -> paragraphs.query().cables();
        };
    }

    /** The exact number of matching cables or paragraphs. */
    default long count(Searching searching) throws IOException {
        SearchBody body = SearchBody.counting(cables());
        return switch (this) {
            case OfCables cables -> searching.search(body.countAll()).total();
            case OfParagraphs paragraphs -> {
                paragraphs.totals().forEach(body::count);
                yield paragraphs.total(searching.search(body));
            }
        };
    }

    /** This query, restricted by conditions on cables and paragraphs. */
    default HitQuery narrowed(JsonNode ofCable, JsonNode ofParagraph) {
        return switch (this) {
            case OfCables cables ->
                new OfCables(
                        new BoolQuery().must(cables.query()).filter(ofCable).json());
            case OfParagraphs paragraphs -> new OfParagraphs(paragraphs.query().narrowed(ofCable, ofParagraph));
        };
    }
}
