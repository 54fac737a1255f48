package org.cablesearch.cluster.internal.translate;

import static org.cablesearch.query.internal.compile.Ranking.BEST_PARAGRAPH;
import static org.cablesearch.query.internal.compile.Ranking.LESSER;
import static org.cablesearch.query.internal.compile.Ranking.NEIGHBOURS;
import static org.cablesearch.query.internal.compile.Ranking.SUBJECT;
import static org.cablesearch.query.internal.compile.Ranking.WHOLE_SUBJECT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.compile.SupportingParagraphs;
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.FieldDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scores cables by the better of the whole cable and its best paragraph, and by its subject. The embedded engine does
 * the same, and its {@code Ranking} explains why; here all cables are scored in one step.
 */
public final class Ranking {

    /**
     * The maximum number of words that score. A cluster accepts 1,024 clauses, and each word takes nine here; the order
     * of the hits of longer queries matters little.
     */
    private static final int MAX_WORDS = 50;

    private final QueryTranslator translator;
    private final List<JsonNode> words = new ArrayList<>();
    private final List<JsonNode> neighbours = new ArrayList<>();
    private final List<JsonNode> subject = new ArrayList<>();
    private boolean wordOfCable;

    private Ranking(QueryTranslator translator) {
        this.translator = translator;
    }

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
        Ranking ranking = new Ranking(translator);
        ranking.gather(query, false);
        return ranking.wordOfCable && ranking.words.size() <= MAX_WORDS ? ranking.scored(matching) : matching;
    }

    private ObjectNode scored(ObjectNode matching) {
        List<JsonNode> either = new ArrayList<>(List.of(matching));
        if (words.size() > 1) {
            BoolQuery together = new BoolQuery().must(BoolQuery.any(words));
            neighbours.forEach(pair -> together.should(Queries.boosted(pair, NEIGHBOURS)));
            either.add(Queries.boosted(Queries.nested(ClusterFields.PARAGRAPHS, together.json()), BEST_PARAGRAPH));
        }
        BoolQuery scored = new BoolQuery().filter(matching).must(Queries.best(LESSER, either));
        if (!subject.isEmpty()) {
            scored.should(Queries.boosted(BoolQuery.any(subject), SUBJECT));
        }
        if (subject.size() > 1) {
            BoolQuery whole = new BoolQuery().boost(WHOLE_SUBJECT);
            subject.forEach(whole::must);
            scored.should(whole.json());
        }
        return scored.json();
    }

    /** Collects the words that a cable can be found by, without excluded words. */
    private void gather(CableQuery query, boolean inParagraph) throws IOException {
        switch (query) {
            case CableQuery.And and -> {
                gatherAll(and.clauses(), inParagraph);
                gatherNeighbours(and.clauses());
            }
            case CableQuery.Or or -> gatherAll(or.clauses(), inParagraph);
            case CableQuery.SameParagraph same -> gather(same.clause(), true);
            case CableQuery.Leaf leaf -> gather(translator.analysed(leaf), inParagraph);
            case CableQuery.All all -> {}
            case CableQuery.Range range -> {}
            case CableQuery.Not not -> {}
        }
    }

    private void gatherAll(List<CableQuery> clauses, boolean inParagraph) throws IOException {
        for (CableQuery clause : clauses) {
            gather(clause, inParagraph);
        }
    }

    private void gatherNeighbours(List<CableQuery> clauses) throws IOException {
        for (int i = 1; i < clauses.size(); i++) {
            Optional<CableQuery.Phrase> pair = SupportingParagraphs.neighbours(clauses.get(i - 1), clauses.get(i));
            if (pair.isPresent()) {
                neighbours.add(translator.inField(translator.analysed(pair.get()), IndexSchema.TEXT));
            }
        }
    }

    private void gather(AnalysedLeaf leaf, boolean inParagraph) throws IOException {
        if (!leaf.field().isMarkedIn(IndexSchema.TEXT)) {
            return;
        }
        // Headings are left out: they are so short that they would always score highest.
        words.add(translator.inField(leaf, IndexSchema.TEXT));
        if (leaf.field().scope() == FieldDefinition.Scope.ANYWHERE && !inParagraph) {
            wordOfCable |= !leaf.isPhrase();
            subject.add(translator.inField(leaf, IndexSchema.SUBJECT));
        }
    }
}
