// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.LeafQueries;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.ForwardScorer;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.LookupCache;

/**
 * Marks a query's matches in a whole cable. Clauses inside {@code para:( )} are marked only in the paragraphs that
 * match all of them.
 */
public final class CableMarker {

    /** A clause to mark, and the {@code para:( )} around it, which a paragraph must match as a whole. */
    private record Marked(AnalysedLeaf leaf, Optional<CableQuery.SameParagraph> around) {}

    /** Marks the paragraphs that match the same {@code para:( )}. */
    private record Markings(Marking heading, Marking text) {}

    private final QueryContext context;
    private final IndexSearcher searcher;
    private final Mentions mentions;
    private final List<Marked> clauses = new ArrayList<>();
    private final Map<CableQuery.SameParagraph, ForwardScorer> around = new HashMap<>();
    private final LookupCache<Set<CableQuery.SameParagraph>, Markings> markings = new LookupCache<>(this::markings);

    public CableMarker(IndexSearcher searcher, CableQuery query, Deadline deadline) throws IOException {
        this.searcher = searcher;
        this.context = QueryContext.of(searcher.getIndexReader(), deadline);
        this.mentions = new Mentions(searcher, context);
        gather(context.answered(query), Optional.empty());
        for (Marked clause : clauses) {
            if (clause.around().isPresent()
                    && !around.containsKey(clause.around().get())) {
                around.put(clause.around().get(), scorer(clause.around().get()));
            }
        }
    }

    public MarkedCable mark(IdLookup.Place place) throws IOException {
        Cable cable = place.read();
        int first = Blocks.firstParagraph(place.leaf(), place.document());
        List<MarkedCable.MarkedParagraph> paragraphs = new ArrayList<>();
        for (Paragraph paragraph : cable.paragraphs()) {
            Markings here = markings.of(met(place.leaf(), first + paragraph.index()));
            paragraphs.add(new MarkedCable.MarkedParagraph(
                    here.heading().in(paragraph.heading().orElse(""), () -> cable, paragraph.index()),
                    here.text().in(paragraph.text(), () -> cable, paragraph.index())));
        }
        List<Marked> everywhere =
                clauses.stream().filter(clause -> clause.around().isEmpty()).toList();
        List<Span> subject = new MatchMarker(IndexSchema.SUBJECT, words(everywhere, IndexSchema.SUBJECT))
                .mark(cable.subject(), context.deadline());
        return new MarkedCable(cable, subject, paragraphs);
    }

    private Set<CableQuery.SameParagraph> met(LeafReaderContext leaf, int paragraph) throws IOException {
        Set<CableQuery.SameParagraph> met = new HashSet<>();
        for (Map.Entry<CableQuery.SameParagraph, ForwardScorer> same : around.entrySet()) {
            if (same.getValue().at(leaf, paragraph) != null) {
                met.add(same.getKey());
            }
        }
        return met;
    }

    private ForwardScorer scorer(CableQuery.SameParagraph same) throws IOException {
        Query query = new ClauseLimitExempt(new QueryCompiler(context, Unit.PARAGRAPH).compile(same.clause()));
        return new ForwardScorer(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f));
    }

    private Markings markings(Set<CableQuery.SameParagraph> met) {
        List<Marked> here = clauses.stream()
                .filter(clause -> clause.around().map(met::contains).orElse(true))
                .toList();
        return new Markings(marking(here, IndexSchema.HEADING), marking(here, IndexSchema.TEXT));
    }

    private Marking marking(List<Marked> here, String field) {
        List<AnalysedLeaf> names = here.stream()
                .map(Marked::leaf)
                .filter(leaf -> leaf.field().isNamed())
                .toList();
        return new Marking(field, new MatchMarker(field, words(here, field)), names, mentions, context.deadline());
    }

    private static List<Query> words(List<Marked> clauses, String field) {
        return clauses.stream()
                .map(Marked::leaf)
                .filter(leaf -> leaf.field().isMarkedIn(field))
                .map(leaf -> LeafQueries.of(leaf, field))
                .toList();
    }

    private void gather(CableQuery query, Optional<CableQuery.SameParagraph> around) {
        switch (query) {
            case CableQuery.And and -> and.clauses().forEach(clause -> gather(clause, around));
            case CableQuery.Or or -> or.clauses().forEach(clause -> gather(clause, around));
            case CableQuery.SameParagraph same ->
                gather(same.clause(), around.isPresent() ? around : Optional.of(same));
            case CableQuery.Leaf leaf -> clauses.add(new Marked(context.analysed(leaf), around));
            case CableQuery.All all -> {}
            case CableQuery.Range range -> {}
            case CableQuery.Not not -> {}
        }
    }
}
