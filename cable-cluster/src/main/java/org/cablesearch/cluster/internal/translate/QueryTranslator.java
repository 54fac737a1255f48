// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import static org.cablesearch.query.internal.request.Weights.ID;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.engine.UnanswerableException;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.FieldDefinition.Scope;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.BareWords;
import org.cablesearch.query.internal.request.RefusedPhrases;
import org.cablesearch.query.internal.request.ScoringClauses;
import org.cablesearch.query.internal.request.TreeBounds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates the tree of a query to a query of the cluster, on cables or on paragraphs. It is the counterpart of the
 * embedded engine's {@code QueryCompiler}. Use one translator per request; not thread-safe.
 */
public final class QueryTranslator {

    /**
     * The maximum number of leaves with which exact forms score higher. A cluster accepts 1,024 clauses; in a larger
     * query, words match only by stem and names only by spelling.
     */
    private static final int MAX_REFINED = 64;

    private final IndexedCables held;
    private final LeafTranslator leaves;
    private final FittingWords fitting;
    private final Map<CableQuery.Leaf, AnalysedLeaf> analysed = new HashMap<>();

    public QueryTranslator(IndexedCables held) {
        this.held = held;
        this.fitting = new FittingWords(held);
        this.leaves = new LeafTranslator(held, fitting);
    }

    /** The cables whose date is known only to the day that begins at this time. */
    public ObjectNode knownToTheDay(Instant day) throws IOException {
        return Queries.terms(ClusterFields.ID_ORDER, held.knownToTheDay(day));
    }

    /** The cables that a query matches. Different clauses may match in different paragraphs. */
    public ObjectNode cables(CableQuery query) throws IOException {
        refine(query);
        return translated(RefusedPhrases.without(query, fitting::tooOpen));
    }

    /** Scores the words that are translated from now on as those of a query. */
    void refine(CableQuery query) {
        leaves.refine(
                isRefined(TreeBounds.leaves(query)), BareWords.of(query).words().size() == 1);
        leaves.smooth(ScoringClauses.of(query, this::analysed).words().size());
    }

    private ObjectNode translated(CableQuery query) throws IOException {
        return switch (query) {
            case CableQuery.All all -> Queries.unscored(Queries.all());
            case CableQuery.And and -> and(and.clauses());
            case CableQuery.Or or -> or(or.clauses());
            case CableQuery.Not not -> and(List.of(not));
            case CableQuery.SameParagraph same ->
                ParagraphQuery.of(condition(same.clause())).cables();
            case CableQuery.Range range -> Queries.unscored(ValueTranslator.range(range));
            case CableQuery.Leaf leaf -> ofCables(analysed(leaf));
        };
    }

    /**
     * The cables that any of several clauses matches, scored by the best of them.
     *
     * @param words the clauses that score as usual
     * @param refined whether the exact form of a word scores higher
     */
    public ObjectNode best(List<CableQuery> words, boolean refined) throws IOException {
        leaves.refine(refined, false);
        List<JsonNode> best = Each.of(words, this::translated);
        return Queries.best(0, best);
    }

    /** Whether the exact form of a word scores higher in a query with this many leaves. */
    public static boolean isRefined(int leaves) {
        return leaves <= MAX_REFINED;
    }

    /** The paragraphs that a query matches as a whole. */
    public ParagraphQuery paragraphs(CableQuery query) throws IOException {
        refine(query);
        return ParagraphQuery.of(condition(RefusedPhrases.without(query, fitting::tooOpen)));
    }

    /** The paragraphs that all of several queries match as a whole; all paragraphs if there are none. */
    public ParagraphQuery paragraphs(List<CableQuery> queries) throws IOException {
        List<Condition> all = new ArrayList<>();
        for (CableQuery query : queries) {
            refine(query);
            all.add(condition(RefusedPhrases.without(query, fitting::tooOpen)));
        }
        return ParagraphQuery.of(Condition.all(all));
    }

    /**
     * The paragraphs that show why a cable was found, the best first; empty if none of the clauses is about paragraphs. A
     * clause that the cable matches holds for all of them, and those that match it themselves are better.
     */
    public Optional<ParagraphQuery> best(CableQuery query) throws IOException {
        refine(query);
        List<CableQuery> clauses = ScoringClauses.of(query, this::analysed).clauses();
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        List<Condition> all = Each.of(clauses, clause -> condition(RefusedPhrases.without(clause, fitting::tooOpen)));
        Condition any = Condition.any(all);
        if (!(any instanceof Condition.Mixed)) {
            return Optional.of(ParagraphQuery.of(any));
        }
        JsonNode scored = BoolQuery.any(
                any.ofParagraph().map(Condition.OfParagraph::query).toList());
        try {
            return Optional.of(ParagraphQuery.of(any).scoredBy(scored));
        } catch (UnanswerableException e) {
            // A query that can be answered has few alternatives in each clause, but all together may be too many.
            return Optional.of(ParagraphQuery.of(Queries.unscored(Queries.all()), scored));
        }
    }

    /** Translates a leaf, to be found in a paragraph itself: a bare word in its text or heading, a person among its people. */
    public ObjectNode inParagraph(CableQuery.Leaf leaf) throws IOException {
        List<JsonNode> either = new ArrayList<>();
        for (Condition.Simple condition : inParagraph(analysed(leaf))) {
            if (condition instanceof Condition.OfParagraph paragraph) {
                either.add(paragraph.query());
            }
        }
        return Queries.best(0, either);
    }

    /** The patterns of a phrase that too many words of the index fit, so that it is refused; empty if it is answered. */
    public Optional<List<String>> tooOpen(AnalysedLeaf phrase) throws IOException {
        return fitting.tooOpen(phrase);
    }

    /** Translates a code so that it scores higher the rarer it is. */
    public ObjectNode scored(CableQuery.Word code) throws IOException {
        AnalysedLeaf leaf = analysed(code);
        return leaves.scored(leaf, leaf.field().main());
    }

    /** Translates words that the subject or, if they are bare words, the header must have. */
    List<JsonNode> inSubjectOrHeader(List<AnalysedLeaf> words) throws IOException {
        return Each.of(words, leaves::inSubjectOrHeader);
    }

    /** Translates words for one field of the embedded index. */
    List<JsonNode> inField(List<AnalysedLeaf> words, String field) throws IOException {
        return Each.of(words, word -> leaves.inField(word, field));
    }

    AnalysedLeaf analysed(CableQuery.Leaf leaf) {
        return analysed.computeIfAbsent(leaf, AnalysedLeaf::of);
    }

    private ObjectNode and(List<CableQuery> clauses) throws IOException {
        BoolQuery all = new BoolQuery();
        boolean positive = false;
        for (CableQuery clause : clauses) {
            if (clause instanceof CableQuery.Not not) {
                all.mustNot(translated(not.clause()));
            } else {
                all.must(translated(clause));
                positive = true;
            }
        }
        return (positive ? all : all.must(Queries.unscored(Queries.all()))).json();
    }

    private ObjectNode or(List<CableQuery> clauses) throws IOException {
        List<JsonNode> any = new ArrayList<>();
        for (CableQuery clause : clauses) {
            // A cable that is looked for by id ranks before all others.
            any.add(FieldDefinition.looksForId(clause) ? Queries.constant(translated(clause), ID) : translated(clause));
        }
        return BoolQuery.any(any);
    }

    private ObjectNode ofCables(AnalysedLeaf leaf) throws IOException {
        boolean anywhere = leaf.field().scope() == Scope.ANYWHERE;
        if (anywhere && !leaf.isQuoted()) {
            return leaves.inField(leaf, IndexSchema.WORDS);
        }
        List<JsonNode> either = new ArrayList<>();
        if (anywhere) {
            either.add(leaves.inField(leaf, IndexSchema.SUBJECT));
        }
        inParagraph(leaf).forEach(part -> either.add(part.cables()));
        return Queries.best(0, either);
    }

    private Condition condition(CableQuery query) throws IOException {
        return switch (query) {
            case CableQuery.All all -> new Condition.Constant(true);
            case CableQuery.And and -> Condition.all(conditions(and.clauses()));
            case CableQuery.Or or -> Condition.any(conditions(or.clauses()));
            case CableQuery.Not not -> Condition.not(condition(not.clause()));
            case CableQuery.SameParagraph same -> condition(same.clause());
            case CableQuery.Range range -> new Condition.OfCable(Queries.unscored(ValueTranslator.range(range)));
            case CableQuery.Leaf leaf -> Condition.any(inParagraph(analysed(leaf)));
        };
    }

    private List<Condition> conditions(List<CableQuery> clauses) throws IOException {
        return Each.of(clauses, this::condition);
    }

    /** The conditions on a paragraph, or on its cable, of which a leaf needs one. */
    private List<Condition.Simple> inParagraph(AnalysedLeaf leaf) throws IOException {
        FieldDefinition field = leaf.field();
        if (field.scope() == Scope.ANYWHERE) {
            return List.of(new Condition.OfParagraph(leaves.anywhereInParagraph(leaf)));
        }
        List<Condition.Simple> either = new ArrayList<>();
        for (String indexed : field.isNamed() ? field.indexed() : List.of(field.main())) {
            ObjectNode query = withTitle(leaf, indexed);
            either.add(
                    ClusterFields.isOfParagraphs(indexed)
                            ? new Condition.OfParagraph(query)
                            : new Condition.OfCable(query));
        }
        return either;
    }

    /** Translates a leaf for one field. A name with a title must be in the text with it, see {@code QueryCompiler}. */
    private ObjectNode withTitle(AnalysedLeaf leaf, String indexed) throws IOException {
        ObjectNode name = leaves.inField(leaf, indexed);
        Optional<AnalysedLeaf> title = leaf.withTitle();
        if (title.isEmpty()) {
            return name;
        }
        ObjectNode text = ClusterFields.isOfParagraphs(indexed)
                ? leaves.anywhereInParagraph(title.get())
                : leaves.inField(title.get(), IndexSchema.SUBJECT);
        return new BoolQuery().must(name).filter(text).json();
    }
}
