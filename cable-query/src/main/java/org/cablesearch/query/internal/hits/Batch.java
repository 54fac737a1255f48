package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
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
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.MatchingBits;
import org.cablesearch.query.internal.request.Deadline;

/** Answers many queries from one reader, and records in one number per document which query alone finds it. */
public final class Batch {

    private final BatchRequest request;
    private final DirectoryReader reader;
    private final FacetStates states;
    private final Supplier<Deadline> deadlines;

    /** @param deadlines a new deadline for each pass of each query */
    public Batch(BatchRequest request, DirectoryReader reader, FacetStates states, Supplier<Deadline> deadlines) {
        this.request = request;
        this.reader = reader;
        this.states = states;
        this.deadlines = deadlines;
    }

    public void run(Progress progress, Consumer<BatchResult> results) throws IOException {
        BatchPasses passes = new BatchPasses(request, progress);
        UniqueFinders finders =
                new UniqueFinders(reader.maxDoc(), request.queries().size());
        passes.count((query, index) -> counts(query, finders, index));
        long[] unique = finders.uniqueByQuery();
        passes.search(unique, search -> new LuceneSearch(search, reader, states, deadlines.get()).run(), results);
    }

    private BatchPasses.Counts counts(CableQuery query, UniqueFinders finders, int index) throws IOException {
        Deadline deadline = deadlines.get();
        IndexSearcher searcher =
                TimedSearcher.partial(TimedSearcher.of(reader, deadline), IndexSchema.similarity(1), deadline);
        QueryContext context = QueryContext.of(searcher.getIndexReader(), deadline);
        Optional<Long> cables;
        Optional<Long> paragraphs;
        if (QueryCompiler.isFoundByParagraph(query, context)) {
            Optional<FixedBitSet> found =
                    deadline.inTime(() -> MatchingBits.of(searcher, counted(query, Unit.PARAGRAPH, context)));
            paragraphs = found.map(bits -> (long) bits.cardinality());
            cables = found.isEmpty()
                    ? Optional.empty()
                    : deadline.inTime(() -> finders.mark(cables(found.get(), query, searcher, context), index));
        } else {
            cables = deadline.inTime(() ->
                    finders.mark(MatchingBits.of(searcher, counted(query, Unit.CABLE, context)), index));
            paragraphs = deadline.inTime(() -> (long) searcher.count(counted(query, Unit.PARAGRAPH, context)));
        }
        boolean timedOut = searcher.timedOut() || cables.isEmpty() || paragraphs.isEmpty();
        return new BatchPasses.Counts(cables.orElse(0L), paragraphs.orElse(0L), timedOut);
    }

    /** The cables that a query finds by their paragraphs or their subject. */
    private FixedBitSet cables(FixedBitSet paragraphs, CableQuery query, IndexSearcher searcher, QueryContext context)
            throws IOException {
        Blocks.toCables(paragraphs, reader);
        Optional<Query> subjects = new QueryCompiler(context, Unit.CABLE, Scoring.NONE).subjects(query);
        if (subjects.isPresent()) {
            paragraphs.or(MatchingBits.of(searcher, subjects.get()));
        }
        return paragraphs;
    }

    private static ClauseLimitExempt counted(CableQuery query, Unit unit, QueryContext context) throws IOException {
        return new ClauseLimitExempt(new QueryCompiler(context, unit, Scoring.NONE).compile(query));
    }
}
