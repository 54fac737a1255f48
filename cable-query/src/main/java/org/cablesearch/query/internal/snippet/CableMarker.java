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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
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
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Marks a query's matches in a whole cable. Clauses inside {@code para:( )} are marked only in the paragraphs that
 * match all of them.
 */
public final class CableMarker {

    /** A clause to mark, and the {@code para:( )} around it, which a paragraph must match as a whole. */
    private record Marked(AnalysedLeaf leaf, Optional<CableQuery.SameParagraph> around) {}

    private final QueryContext context;
    private final IndexSearcher searcher;
    private final Mentions mentions;
    private final List<Marked> clauses = new ArrayList<>();
    private final Map<CableQuery.SameParagraph, Weight> around = new HashMap<>();

    public CableMarker(IndexSearcher searcher, CableQuery query, Deadline deadline) throws IOException {
        this.searcher = searcher;
        this.context = QueryContext.of(searcher.getIndexReader(), deadline);
        this.mentions = new Mentions(searcher, context);
        gather(query, Optional.empty());
        for (Marked clause : clauses) {
            if (clause.around().isPresent()
                    && !around.containsKey(clause.around().get())) {
                around.put(clause.around().get(), weight(clause.around().get()));
            }
        }
    }

    public MarkedCable mark(IdLookup.Place place) throws IOException {
        Cable cable = place.read();
        int first = Blocks.firstParagraph(place.leaf(), place.document());
        List<Marked> everywhere =
                clauses.stream().filter(clause -> clause.around().isEmpty()).toList();
        List<MarkedCable.MarkedParagraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < cable.paragraphs().size(); i++) {
            paragraphs.add(mark(cable, cable.paragraphs().get(i), new IdLookup.Place(place.leaf(), first + i)));
        }
        List<Span> subject = new MatchMarker(IndexSchema.SUBJECT, words(everywhere, IndexSchema.SUBJECT))
                .mark(cable.subject(), context.deadline());
        return new MarkedCable(cable, subject, paragraphs);
    }

    private MarkedCable.MarkedParagraph mark(Cable cable, Paragraph paragraph, IdLookup.Place place)
            throws IOException {
        context.deadline().check();
        Set<CableQuery.SameParagraph> met = new HashSet<>();
        for (Map.Entry<CableQuery.SameParagraph, Weight> same : around.entrySet()) {
            Scorer scorer = same.getValue().scorer(place.leaf());
            if (scorer != null && scorer.iterator().advance(place.document()) == place.document()) {
                met.add(same.getKey());
            }
        }
        List<Marked> here = clauses.stream()
                .filter(clause -> clause.around().map(met::contains).orElse(true))
                .toList();
        return new MarkedCable.MarkedParagraph(
                places(
                        here,
                        cable,
                        paragraph.index(),
                        IndexSchema.HEADING,
                        paragraph.heading().orElse("")),
                places(here, cable, paragraph.index(), IndexSchema.TEXT, paragraph.text()));
    }

    private Weight weight(CableQuery.SameParagraph same) throws IOException {
        Query query = new ClauseLimitExempt(new QueryCompiler(context, Unit.PARAGRAPH).compile(same.clause()));
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    }

    private List<Span> places(List<Marked> clauses, Cable cable, int paragraph, String field, String text)
            throws IOException {
        List<Query> queries = new ArrayList<>(words(clauses, field));
        for (Marked clause : clauses) {
            if (clause.leaf().field().isNamed()) {
                queries.addAll(mentions.named(clause.leaf(), cable, paragraph, field));
            }
        }
        return new MatchMarker(field, queries).mark(text, context.deadline());
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
