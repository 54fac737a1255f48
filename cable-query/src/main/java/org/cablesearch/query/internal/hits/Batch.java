// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.engine.BatchPasses;
import org.cablesearch.query.internal.engine.DimensionTerms;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.lookup.IndexTerms;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.MatchingBits;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Answers many queries from one reader, and records in one number per document which query alone finds it.
 *
 * @param deadlines a new deadline for each pass of each query
 */
public record Batch(BatchRequest request, DirectoryReader reader, FacetStates states, Supplier<Deadline> deadlines) {

    public void run(Progress progress, Consumer<BatchResult> results) throws IOException {
        BatchPasses passes = new BatchPasses(request, progress);
        UniqueFinders finders =
                new UniqueFinders(reader.maxDoc(), request.queries().size());
        passes.count((query, index) -> counts(passes, query, finders, index));
        long[] unique = finders.uniqueByQuery();
        passes.search(unique, search -> new LuceneSearch(search, reader, states, deadlines.get()).run(), results);
    }

    private BatchPasses.Counts counts(BatchPasses passes, CableQuery query, UniqueFinders finders, int index)
            throws IOException {
        Deadline deadline = deadlines.get();
        IndexSearcher searcher =
                TimedSearcher.partial(TimedSearcher.of(reader, deadline), IndexSchema.similarity(1), deadline);
        QueryContext context = QueryContext.of(searcher.getIndexReader(), deadline);
        DimensionTerms terms = new IndexTerms(searcher.getIndexReader(), deadline);
        IOSupplier<LucenePlan> ofCables = () -> new LucenePlan(passes.plan(index, Unit.CABLE, terms), context);
        IOSupplier<LucenePlan> ofParagraphs = () -> new LucenePlan(passes.plan(index, Unit.PARAGRAPH, terms), context);
        Optional<Long> cables;
        Optional<Long> paragraphs;
        if (filtersWholeCables() && QueryCompiler.isFoundByParagraph(query, context)) {
            Optional<FixedBitSet> found = deadline.inTime(() -> MatchingBits.of(searcher, counted(ofParagraphs)));
            paragraphs = found.map(bits -> (long) bits.cardinality());
            cables = found.isEmpty()
                    ? Optional.empty()
                    : deadline.inTime(
                            () -> finders.mark(cables(found.get(), query, searcher, context, ofCables.get()), index));
        } else {
            cables = deadline.inTime(() -> finders.mark(MatchingBits.of(searcher, counted(ofCables)), index));
            paragraphs = deadline.inTime(() -> (long) searcher.count(counted(ofParagraphs)));
        }
        boolean timedOut = searcher.timedOut() || cables.isEmpty() || paragraphs.isEmpty();
        return new BatchPasses.Counts(cables.orElse(0L), paragraphs.orElse(0L), timedOut);
    }

    /** The cables that a query finds by their paragraphs or, under the filters, by their subject. */
    private FixedBitSet cables(
            FixedBitSet paragraphs, CableQuery query, IndexSearcher searcher, QueryContext context, LucenePlan filters)
            throws IOException {
        Blocks.toCables(paragraphs, reader);
        Optional<Query> subjects = new QueryCompiler(context, Unit.CABLE, Scoring.NONE).subjects(query);
        if (subjects.isPresent()) {
            paragraphs.or(MatchingBits.of(searcher, filters.narrowed(subjects.get())));
        }
        return paragraphs;
    }

    /** Whether the filters leave all paragraphs of a cable or none. */
    private boolean filtersWholeCables() {
        return Stream.of(request.each().selected(), request.each().excluded())
                .flatMap(values -> values.keySet().stream())
                .noneMatch(Dimension::isOfParagraphs);
    }

    private static Query counted(IOSupplier<LucenePlan> plan) throws IOException {
        return plan.get().counted(Optional.empty());
    }
}
