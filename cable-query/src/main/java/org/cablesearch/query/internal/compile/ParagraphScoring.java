// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.lucene.Clause;
import org.cablesearch.query.internal.rank.InHeader;
import org.cablesearch.query.internal.rank.RescoreQuery;
import org.cablesearch.query.internal.rank.RescoredTermQuery;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.ScoringClauses;
import org.cablesearch.query.internal.request.Weights;

/**
 * The {@link ScoringClauses} of a query as queries on paragraphs, for two purposes: one ranks the paragraphs of a hit, so
 * that the best become snippets; the others, on the text alone, find the matches to mark.
 */
public final class ParagraphScoring implements RescoreQuery.Clauses {

    private final ScoringClauses scoring;
    private final QueryContext context;
    private final Map<AnalysedLeaf, Query> texts = new HashMap<>();

    private ParagraphScoring(ScoringClauses scoring, QueryContext context) {
        this.scoring = scoring;
        this.context = context;
    }

    public static ParagraphScoring of(CableQuery query, QueryContext context) {
        ScoringClauses scoring = ScoringClauses.of(query, leaf -> {
            context.deadline().check();
            return context.analysed(leaf);
        });
        return new ParagraphScoring(scoring, context);
    }

    /** A query that scores paragraphs by these clauses; empty if there are none. */
    public Optional<Query> ranking() throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (CableQuery clause : scoring.clauses()) {
            any.add(ranked(clause), Occur.SHOULD);
        }
        return scoring.clauses().isEmpty() ? Optional.empty() : Optional.of(any.build());
    }

    /**
     * Whether the query looks for single words in the whole cable, so that the second step of the ranking is worth its
     * time.
     */
    public boolean hasWords() {
        return scoring.hasWordOfCable();
    }

    /**
     * Clauses whose sum scores paragraphs by the words of the query, and higher where neighbours in the query are side
     * by side; empty if there are fewer than two words.
     */
    @Override
    public List<Clause> ofParagraphs(IndexSearcher searcher, float boost) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        if (scoring.words().size() > 1) {
            for (AnalysedLeaf word : scoring.words()) {
                Query text = text(word);
                clauses.add(
                        text instanceof RescoredTermQuery plain
                                ? plain.inTexts(searcher, boost)
                                : Clause.of(text, searcher, boost));
            }
            for (AnalysedLeaf pair : scoring.neighbours()) {
                clauses.add(WordQueries.sideBySide(pair, context, searcher, boost * Weights.NEIGHBOURS));
            }
        }
        return clauses;
    }

    /** Clauses that score the subject of a cable by the words of the query. */
    @Override
    public List<Clause> ofSubject(IndexSearcher searcher, float boost) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        for (AnalysedLeaf leaf : scoring.subject()) {
            context.deadline().check();
            clauses.add(WordQueries.inSubjects(leaf, context, searcher, boost));
        }
        return clauses;
    }

    /** The same words in the header of a cable. */
    @Override
    public List<InHeader> ofHeader(IndexSearcher searcher) throws IOException {
        return Each.of(scoring.subject(), leaf -> WordQueries.inHeader(leaf, context, searcher));
    }

    /** Queries whose matches in the text of a paragraph are marked. */
    public List<Query> marking() {
        return scoring.words().stream()
                .map(word -> LeafQueries.of(word, IndexSchema.TEXT))
                .toList();
    }

    /** The clauses that look for names, which are marked in the paragraphs that mention them. */
    public List<AnalysedLeaf> names() {
        return scoring.names();
    }

    private Query ranked(CableQuery clause) throws IOException {
        if (clause instanceof CableQuery.Leaf leaf
                && FieldDefinition.of(leaf.field()).isMarkedIn(IndexSchema.TEXT)) {
            AnalysedLeaf word = context.analysed(leaf);
            return word.field().scope() == FieldDefinition.Scope.ANYWHERE
                    ? new DisjunctionMaxQuery(List.of(text(word), ranked(word, IndexSchema.HEADING)), 0f)
                    : text(word);
        }
        context.deadline().check();
        return new QueryCompiler(context, Unit.PARAGRAPH).compile(clause);
    }

    /** The query for a word in running text, compiled once, because patterns are slow to compile. */
    private Query text(AnalysedLeaf word) {
        return texts.computeIfAbsent(word, asked -> ranked(asked, IndexSchema.TEXT));
    }

    private Query ranked(AnalysedLeaf word, String field) {
        context.deadline().check();
        return WordQueries.in(field, word, Scoring.REFINED, context);
    }
}
