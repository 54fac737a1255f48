// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import static org.cablesearch.query.internal.request.Weights.BEST_PARAGRAPH;
import static org.cablesearch.query.internal.request.Weights.LESSER;
import static org.cablesearch.query.internal.request.Weights.NEIGHBOURS;
import static org.cablesearch.query.internal.request.Weights.SUBJECT;
import static org.cablesearch.query.internal.request.Weights.WHOLE_SUBJECT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.request.ScoringClauses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scores cables by the better of the whole cable and its best paragraph, and by its subject. The embedded engine does
 * the same in two steps; here all cables are scored in one.
 */
public final class Ranking {

    /**
     * The maximum number of words that score. A cluster accepts 1,024 clauses, and each word takes a dozen here; the order
     * of the hits of longer queries matters little.
     */
    private static final int MAX_WORDS = 50;

    private Ranking() {}

    /** The cables that a query matches, the best first. */
    public static ObjectNode of(CableQuery query, QueryTranslator translator) throws IOException {
        return of(translator.cables(query), query, translator);
    }

    /**
     * The cables that a query matches, ranked by the words of another query.
     *
     * @param matching the query that the cables match
     * @param query the query whose words score their paragraphs and subjects
     */
    public static ObjectNode of(ObjectNode matching, CableQuery query, QueryTranslator translator) throws IOException {
        translator.refine(query);
        ScoringClauses clauses = ScoringClauses.of(query, translator::analysed);
        if (!clauses.hasWordOfCable() || clauses.words().size() > MAX_WORDS) {
            return matching;
        }
        List<JsonNode> either = new ArrayList<>(List.of(matching));
        List<JsonNode> words = translator.inField(clauses.words(), IndexSchema.TEXT);
        if (words.size() > 1) {
            BoolQuery together = new BoolQuery().must(BoolQuery.any(words));
            translator
                    .inField(clauses.neighbours(), IndexSchema.TEXT)
                    .forEach(pair -> together.should(Queries.boosted(pair, NEIGHBOURS)));
            either.add(Queries.boosted(Queries.nested(ClusterFields.PARAGRAPHS, together.json()), BEST_PARAGRAPH));
        }
        BoolQuery scored = new BoolQuery().filter(matching).must(Queries.best(LESSER, either));
        List<JsonNode> subject = translator.inField(clauses.subject(), IndexSchema.SUBJECT);
        if (!subject.isEmpty()) {
            scored.should(Queries.boosted(BoolQuery.any(subject), SUBJECT));
        }
        if (subject.size() > 1) {
            List<JsonNode> all = translator.inSubjectOrHeader(clauses.subject());
            scored.should(Queries.boosted(BoolQuery.all(all), WHOLE_SUBJECT));
        }
        return scored.json();
    }
}
