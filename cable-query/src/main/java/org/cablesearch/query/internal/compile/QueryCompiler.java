// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.rank.ParagraphRanking;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/**
 * Compiles the tree of a query to a Lucene query on cables or paragraphs.
 *
 * <p>Each clause of the tree applies to cables or to paragraphs (see {@link CableField}). In a query on cables, a
 * clause on paragraphs is joined to their cables; in a query on paragraphs, a clause on cables is joined to their
 * paragraphs.
 */
public final class QueryCompiler {

    /**
     * The maximum number of clauses in a disjunction that Lucene may merge into an enclosing one. Lucene throws above
     * 1,024 merged clauses, and a word in text and heading takes four.
     */
    static final int MAX_MERGED = 128;

    private final QueryContext context;
    private final ValueQueries values;
    private final Unit unit;
    private final Scoring scoring;
    private final ParagraphWords inParagraph;

    public QueryCompiler(QueryContext context, Unit unit) {
        this(context, unit, Scoring.QUICK);
    }

    public QueryCompiler(QueryContext context, Unit unit, Scoring scoring) {
        this.context = context;
        this.values = new ValueQueries(context.ids());
        this.unit = unit;
        this.scoring = scoring;
        this.inParagraph = new ParagraphWords(scoring, context);
    }

    /** The query for a tree, on cables or paragraphs depending on the unit. */
    public Query compile(CableQuery query) throws IOException {
        return tree(context.answered(query));
    }

    private Query tree(CableQuery query) throws IOException {
        return switch (query) {
            case CableQuery.All all -> unscored(everything());
            case CableQuery.And and -> new ClauseLimitExempt(and(and.clauses()));
            case CableQuery.Or or -> new ClauseLimitExempt(or(or.clauses()));
            case CableQuery.Not not -> new ClauseLimitExempt(and(List.of(not)));
            case CableQuery.SameParagraph same ->
                ofParagraphs(new QueryCompiler(context, Unit.PARAGRAPH, scoring).tree(same.clause()));
            case CableQuery.Range range -> ofCables(unscored(ValueQueries.range(range)));
            case CableQuery.Leaf leaf -> leaf(context.analysed(leaf));
        };
    }

    /**
     * Whether a query finds the cables of the paragraphs that it finds as a query on paragraphs, and in addition only the
     * cables with such a {@linkplain #subjects subject}. This is so for {@code para:( )}, patterns and phrases, whose
     * paragraphs are slow to collect.
     */
    public static boolean isFoundByParagraph(CableQuery query, QueryContext context) {
        if (!(query instanceof CableQuery.Leaf leaf)) {
            return query instanceof CableQuery.SameParagraph;
        }
        AnalysedLeaf analysed = context.analysed(leaf);
        return switch (analysed.field().scope()) {
            case ANYWHERE -> analysed.isQuoted() || !(leaf instanceof CableQuery.Word);
            case PARAGRAPH -> true;
            case CABLE, NAMED -> false;
        };
    }

    /** The cables that a query which {@link #isFoundByParagraph} finds by their subjects; empty if it reads none. */
    public Optional<Query> subjects(CableQuery query) {
        return query instanceof CableQuery.Leaf leaf
                        && context.analysed(leaf).field().scope() == FieldDefinition.Scope.ANYWHERE
                ? Optional.of(WordQueries.in(IndexSchema.SUBJECT, context.analysed(leaf), scoring, context))
                : Optional.empty();
    }

    /** The query for several alternatives, scored by the best of them. */
    public Query best(List<CableQuery> words) throws IOException {
        List<Query> best = Each.of(words, word -> context.compiled(word, unit, scoring));
        return best.size() == 1 ? best.get(0) : new DisjunctionMaxQuery(best, 0f);
    }

    /** Every cable or every paragraph, depending on the unit. */
    Query everything() {
        return unit == Unit.CABLE ? Blocks.CABLES : Blocks.PARAGRAPHS;
    }

    /** Converts a query on cables to one on the unit. */
    public Query ofCables(Query cables) {
        return unit == Unit.CABLE ? cables : Blocks.paragraphsOf(cables);
    }

    /** Converts a query on paragraphs to one on the unit. */
    Query ofParagraphs(Query paragraphs) {
        return unit == Unit.CABLE ? Blocks.cablesOf(paragraphs) : paragraphs;
    }

    private Query and(List<CableQuery> clauses) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        for (CableQuery clause : clauses) {
            if (clause instanceof CableQuery.Not not) {
                all.add(tree(not.clause()), Occur.MUST_NOT);
                continue;
            }
            positive = true;
            all.add(tree(clause), Occur.MUST);
        }
        if (!positive) {
            all.add(unscored(everything()), Occur.MUST);
        }
        return all.build();
    }

    private Query or(List<CableQuery> clauses) throws IOException {
        boolean merged = clauses.size() <= MAX_MERGED;
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (CableQuery clause : clauses) {
            Query compiled = FieldDefinition.looksForId(clause) && scoring != Scoring.NONE
                    ? ParagraphRanking.idFirst(tree(clause))
                    : tree(clause);
            any.add(merged ? compiled : new ClauseLimitExempt(compiled), Occur.SHOULD);
        }
        return any.build();
    }

    private Query leaf(AnalysedLeaf leaf) throws IOException {
        context.deadline().check();
        Query asked = asked(leaf);
        return leaf.field().isScored() ? asked : unscored(asked);
    }

    private Query asked(AnalysedLeaf leaf) throws IOException {
        FieldDefinition field = leaf.field();
        return switch (field.scope()) {
            case ANYWHERE -> anywhere(leaf);
            case CABLE -> ofCables(inOneField(leaf));
            case PARAGRAPH -> ofParagraphs(inOneField(leaf));
            case NAMED ->
                named(
                        withTitle(leaf, field.indexed().get(0), inParagraph::of),
                        withTitle(
                                leaf,
                                field.indexed().get(1),
                                title -> WordQueries.in(IndexSchema.SUBJECT, title, scoring, context)));
        };
    }

    /**
     * A name in one field of names, and with its title in the text if the query has one.
     *
     * @param text finds words in the paragraph that names the person or, if none does, in the subject
     */
    private Query withTitle(AnalysedLeaf leaf, String field, Function<AnalysedLeaf, Query> text) {
        Query name = NameQueries.of(leaf, field, context);
        return leaf.withTitle()
                .<Query>map(title -> new BooleanQuery.Builder()
                        .add(name, Occur.MUST)
                        .add(text.apply(title), Occur.FILTER)
                        .build())
                .orElse(name);
    }

    private Query inOneField(AnalysedLeaf leaf) throws IOException {
        String field = leaf.field().main();
        return switch (leaf.field().kind()) {
            case TEXT -> WordQueries.in(field, leaf, scoring, context);
            case LINE, CODE, PERSON, ORGANIZATION -> NameQueries.of(leaf, field, context);
            case MARKING -> ValueQueries.marking(leaf);
            case DATE -> ValueQueries.date(leaf);
            case LEVEL -> ValueQueries.level(leaf);
            case ID -> values.id(leaf);
            case CITED -> values.citing(leaf);
            case CITING -> values.citedBy(leaf);
        };
    }

    private Query named(Query paragraphs, Query cables) {
        return unit == Unit.CABLE
                ? Blocks.cablesOf(paragraphs, cables)
                : ParagraphWords.better(paragraphs, Blocks.paragraphsOf(cables));
    }

    /**
     * A word anywhere in the cable, its header included. Quoted words, and words side by side, must be in the subject or
     * in one paragraph, and the better of the two scores counts.
     */
    private Query anywhere(AnalysedLeaf leaf) {
        if (unit == Unit.PARAGRAPH) {
            return inParagraph.of(leaf);
        }
        return leaf.isQuoted()
                ? Blocks.cablesOf(inParagraph.of(leaf), WordQueries.in(IndexSchema.SUBJECT, leaf, scoring, context))
                : WordQueries.anywhere(leaf, scoring, context);
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0f);
    }
}
