package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.lucene.Clause;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.BareWords;
import org.cablesearch.query.internal.request.FieldDefinition;
import org.cablesearch.query.internal.request.Weights;

/**
 * The clauses of a query that a paragraph can match, without excluded clauses.
 *
 * <p>They become queries on paragraphs for two purposes: one ranks the paragraphs of a hit, so that the best become
 * snippets; the others, on the text alone, find the matches to mark.
 */
public final class SupportingParagraphs {

    private final List<Query> ranking = new ArrayList<>();
    private final List<Query> words = new ArrayList<>();
    private final List<AnalysedLeaf> neighbours = new ArrayList<>();
    private final List<AnalysedLeaf> subject = new ArrayList<>();
    private final List<Query> marking = new ArrayList<>();
    private final List<AnalysedLeaf> names = new ArrayList<>();
    private final QueryContext context;
    private boolean wordOfCable;

    private SupportingParagraphs(QueryContext context) {
        this.context = context;
    }

    public static SupportingParagraphs of(CableQuery query, QueryContext context) throws IOException {
        SupportingParagraphs supporting = new SupportingParagraphs(context);
        supporting.gather(query, false);
        return supporting;
    }

    /** A query that scores paragraphs by these clauses; empty if there are none. */
    public Optional<Query> ranking() {
        return any(ranking);
    }

    /**
     * Whether the query looks for single words in the whole cable, so that the second step of the ranking is worth its
     * time.
     */
    public boolean hasWords() {
        return wordOfCable;
    }

    /**
     * Clauses whose sum scores paragraphs by the words of the query, and higher where neighbours in the query are side
     * by side; empty if there are fewer than two words.
     */
    List<Clause> wordsTogether(IndexSearcher searcher, float boost) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        if (words.size() > 1) {
            for (Query word : words) {
                clauses.add(
                        word instanceof RefinedWord plain
                                ? plain.inTexts(searcher, boost)
                                : Clause.of(word, searcher, boost));
            }
            for (AnalysedLeaf pair : neighbours) {
                clauses.add(WordQueries.sideBySide(pair, context, searcher, boost * Weights.NEIGHBOURS));
            }
        }
        return clauses;
    }

    /** Clauses that score the subject of a cable by the words of the query. */
    List<Clause> subject(IndexSearcher searcher, float boost) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        for (AnalysedLeaf leaf : subject) {
            context.deadline().check();
            clauses.add(WordQueries.inSubjects(leaf, context, searcher, boost));
        }
        return clauses;
    }

    /** Queries whose matches in the text of a paragraph are marked. */
    public List<Query> marking() {
        return marking;
    }

    /** The clauses that look for names, which are marked in the paragraphs that mention them. */
    public List<AnalysedLeaf> names() {
        return names;
    }

    private void gather(CableQuery query, boolean inParagraph) throws IOException {
        switch (query) {
            case CableQuery.And and -> {
                gatherAll(and.clauses(), inParagraph);
                gatherNeighbours(and.clauses());
            }
            case CableQuery.Or or -> gatherAll(or.clauses(), inParagraph);
            case CableQuery.SameParagraph same -> {
                rank(new QueryCompiler(context, Unit.PARAGRAPH).compile(same.clause()), inParagraph);
                gather(same.clause(), true);
            }
            case CableQuery.Leaf leaf -> gather(context.analysed(leaf), inParagraph);
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

    private void gatherNeighbours(List<CableQuery> clauses) {
        for (int i = 1; i < clauses.size(); i++) {
            BareWords.sideBySide(clauses.get(i - 1), clauses.get(i))
                    .map(context::analysed)
                    .ifPresent(neighbours::add);
        }
    }

    private void gather(AnalysedLeaf leaf, boolean inParagraph) throws IOException {
        context.deadline().check();
        FieldDefinition field = leaf.field();
        if (field.isNamed()) {
            names.add(leaf);
        }
        if (field.isMarkedIn(IndexSchema.TEXT)) {
            gatherWords(leaf, inParagraph);
        } else if (field.scope() != FieldDefinition.Scope.CABLE) {
            rank(new QueryCompiler(context, Unit.PARAGRAPH).compile(leaf.clause()), inParagraph);
        }
    }

    private void gatherWords(AnalysedLeaf leaf, boolean inParagraph) {
        marking.add(LeafQueries.of(leaf, IndexSchema.TEXT));
        Query text = ranked(leaf, IndexSchema.TEXT);
        // Headings are left out: they are so short that they would always score highest.
        words.add(text);
        if (leaf.field().scope() != FieldDefinition.Scope.ANYWHERE) {
            rank(text, inParagraph);
            return;
        }
        if (!inParagraph) {
            wordOfCable |= !leaf.isPhrase();
            subject.add(leaf);
        }
        rank(new DisjunctionMaxQuery(List.of(text, ranked(leaf, IndexSchema.HEADING)), 0f), inParagraph);
    }

    private Query ranked(AnalysedLeaf leaf, String field) {
        context.deadline().check();
        return WordQueries.in(field, leaf, Scoring.REFINED, context);
    }

    /**
     * Adds a query to rank by. In {@code para:( )} it is the whole clause, so that no paragraph is shown for matching
     * only a part of it.
     */
    private void rank(Query query, boolean inParagraph) {
        if (!inParagraph) {
            ranking.add(query);
        }
    }

    private static Optional<Query> any(List<Query> queries) {
        if (queries.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return Optional.of(any.build());
    }
}
