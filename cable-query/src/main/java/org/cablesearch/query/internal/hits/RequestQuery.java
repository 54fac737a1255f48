package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.ParagraphScoring;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.compile.ValueQueries;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.rank.RescoreQuery;
import org.cablesearch.query.internal.request.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene queries of one request, with all its filters or without those of one dimension, and with or without
 * scores.
 */
final class RequestQuery {

    private final SearchRequest request;
    private final Selections selections;
    private final QueryContext context;
    private final QueryCompiler compiler;
    private final Query main;
    private @Nullable ParagraphScoring supporting;
    private @Nullable Query counted;

    RequestQuery(SearchRequest request, Selections selections, QueryContext context) throws IOException {
        this.request = request;
        this.selections = selections;
        this.context = context;
        this.compiler = new QueryCompiler(context, request.unit());
        this.main = compiler.compile(request.query());
    }

    /** The clauses that paragraphs can match. They are compiled on first use, because patterns are slow to compile. */
    ParagraphScoring supporting() throws IOException {
        if (supporting == null) {
            supporting = ParagraphScoring.of(request.query(), context);
        }
        return supporting;
    }

    /** The query for the hits and their first scores. */
    Query matching() {
        return filtered(main, Optional.empty());
    }

    /** The query that scores the best hits in the second step; empty if no word is searched for in the whole cable. */
    Optional<Query> refining() throws IOException {
        boolean ranked = request.sort() == Sort.RELEVANCE && request.unit() == Unit.CABLE;
        if (!ranked || !supporting().hasWords()) {
            return Optional.empty();
        }
        Query refined = new QueryCompiler(context, Unit.CABLE, Scoring.REFINED).compile(request.query());
        return Optional.of(new RescoreQuery(refined, supporting()));
    }

    /** A query for counting, without scores. If a dimension is passed, its selections are left out. */
    Query counted(Optional<Dimension> without) throws IOException {
        if (counted == null) {
            counted = new QueryCompiler(context, request.unit(), Scoring.NONE).compile(request.query());
        }
        return counted instanceof SynonymQuery forms && isUnfiltered()
                ? anyOf(forms.getTerms())
                : filtered(counted, without);
    }

    /**
     * A disjunction of the forms of a word. Lucene can count a disjunction of two terms without reading documents, but
     * not a synonym query.
     */
    private static Query anyOf(List<Term> forms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        forms.forEach(form -> any.add(new TermQuery(form), Occur.SHOULD));
        return any.build();
    }

    /** A query for counting another query under the same selections and dates. */
    Query counted(CableQuery other) throws IOException {
        return narrowed(new QueryCompiler(context, request.unit(), Scoring.NONE).compile(other));
    }

    /** Restricts a query to the selections and dates of the request. */
    Query narrowed(Query query) {
        return filtered(query, Optional.empty());
    }

    private Query filtered(Query query, Optional<Dimension> without) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        Selections narrowing = without.map(selections::without).orElse(selections);
        narrowing.selected().forEach((dimension, values) -> all.add(having(dimension, values), Occur.FILTER));
        narrowing.excluded().forEach((dimension, values) -> all.add(having(dimension, values), Occur.MUST_NOT));
        dates().ifPresent(dates -> all.add(compiler.ofCables(dates), Occur.FILTER));
        return new ClauseLimitExempt(all.build());
    }

    private boolean isUnfiltered() {
        return selections.isEmpty() && dates().isEmpty();
    }

    /** Matches documents that have one of the values. */
    private Query having(Dimension dimension, List<String> values) {
        if (dimension.isOfParagraphs() && request.unit() == Unit.PARAGRAPH) {
            return SortedSetDocValuesField.newSlowSetQuery(
                    IndexSchema.paragraphFacetField(dimension),
                    values.stream().map(BytesRef::new).toList());
        }
        String field = IndexSchema.facetField(dimension);
        List<BytesRef> paths = values.stream()
                .filter(value ->
                        !value.isEmpty()) // Lucene does not accept the empty value as a path, and no cable has it
                .map(value ->
                        DrillDownQuery.term(field, dimension.toString(), value).bytes())
                .toList();
        return compiler.ofCables(new TermInSetQuery(field, paths));
    }

    private Optional<Query> dates() {
        return DateRange.between(request.from(), request.to()).map(ValueQueries::dates);
    }
}
