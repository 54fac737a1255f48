// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.compile.ValueQueries;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.rank.RescoreQuery;

/**
 * The Lucene queries of a plan, with all its filters or without those of one dimension, and with or without scores.
 * Stateless: what is compiled is kept by the {@link QueryContext}.
 */
record LucenePlan(Plan plan, QueryContext context) {

    /** The query for the hits and their first scores. */
    Query matching() throws IOException {
        return narrowed(context.compiled(plan.query(), plan.unit(), Scoring.QUICK));
    }

    /** The query that scores the best hits in the second step; empty if no word is searched for in the whole cable. */
    Optional<Query> rescoring() throws IOException {
        if (!plan.ranksByBestParagraph() || !context.scoring(plan.query()).hasWords()) {
            return Optional.empty();
        }
        Query whole = context.compiled(plan.query(), Unit.CABLE, Scoring.REFINED);
        return Optional.of(new RescoreQuery(whole, context.scoring(plan.query())));
    }

    /** A query for counting, without scores. If a dimension is passed, its selections are left out. */
    Query counted(Optional<Dimension> without) throws IOException {
        return filtered(context.compiled(plan.query(), plan.unit(), Scoring.NONE), without);
    }

    /** A query for counting another query under the same selections and times. */
    Query counted(CableQuery other) throws IOException {
        return narrowed(context.compiled(other, plan.unit(), Scoring.NONE));
    }

    /** Restricts a query to the selections and times of the request. */
    Query narrowed(Query query) throws IOException {
        return filtered(query, Optional.empty());
    }

    private Query filtered(Query query, Optional<Dimension> without) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        Selections narrowing = without.map(plan.selections()::without).orElse(plan.selections());
        narrowing.selected().forEach((dimension, values) -> all.add(having(dimension, values), Occur.FILTER));
        narrowing.excluded().forEach((dimension, values) -> all.add(having(dimension, values), Occur.MUST_NOT));
        if (!narrowing.at().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            narrowing.at().forEach((dimension, values) -> any.add(having(dimension, values), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        plan.times().forEach((field, range) -> all.add(ofCables(ValueQueries.times(field, range)), Occur.FILTER));
        if (plan.unfinishedDay().isPresent()) {
            all.add(context.ids().knownToTheDay(plan.unfinishedDay().get()), Occur.MUST_NOT);
        }
        return new ClauseLimitExempt(all.build());
    }

    /** Matches documents that have one of the values. */
    private Query having(Dimension dimension, List<String> values) {
        if (dimension.isOfParagraphs() && plan.unit() == Unit.PARAGRAPH) {
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
        return ofCables(new TermInSetQuery(field, paths));
    }

    private Query ofCables(Query cables) {
        return new QueryCompiler(context, plan.unit()).ofCables(cables);
    }
}
