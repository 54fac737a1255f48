// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.Span;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.internal.compile.ParagraphScoring;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.ForwardScorer;

/** Creates the snippets that show why a cable was found: its best paragraphs with the matches in them. */
final class Snippets {

    /** The length of a snippet in characters, as much as a reader takes in at a glance. */
    private static final int LENGTH = 400;

    /** Longer than any paragraph. */
    private static final int WHOLE = Integer.MAX_VALUE / 8;

    private record Scored(int document, float score) {}

    /** One for all hits: each reads and uncompresses a paragraph with the same buffers. */
    private final StoredFields stored;

    private final Optional<ForwardScorer> ranking;
    private final Optional<Marking> marking;
    private final int maxSnippets;
    private final SnippetWindow window;

    /** Snippets of the paragraphs that a query matches, with marks. */
    Snippets(SearchRequest request, ParagraphScoring supporting, IndexSearcher searcher, QueryContext context)
            throws IOException {
        this.stored = searcher.storedFields();
        this.maxSnippets = request.snippets();
        this.window = new SnippetWindow(request.wholeParagraphs() ? WHOLE : LENGTH);
        this.marking = Optional.of(new Marking(
                IndexSchema.TEXT,
                new MatchMarker(IndexSchema.TEXT, supporting.marking()),
                supporting.names(),
                new Mentions(searcher, context),
                context.deadline()));
        Optional<Query> query = supporting.ranking();
        this.ranking = query.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForwardScorer(searcher.createWeight(
                        searcher.rewrite(new ClauseLimitExempt(query.get())), ScoreMode.COMPLETE, 1f)));
    }

    /** Snippets without marks that show the beginning of a cable or paragraph. */
    Snippets(SearchRequest request, IndexSearcher searcher) throws IOException {
        this.stored = searcher.storedFields();
        this.maxSnippets = request.snippets();
        this.window = new SnippetWindow(request.wholeParagraphs() ? WHOLE : LENGTH);
        this.marking = Optional.empty();
        this.ranking = Optional.empty();
    }

    /**
     * The snippets of a cable, the best paragraph first; its summary if the query matches no paragraph.
     *
     * @param record reads the cable, with or without its paragraphs
     */
    List<Snippet> ofCable(LeafReaderContext leaf, int cable, IOSupplier<Cable> record) throws IOException {
        if (maxSnippets == 0) {
            return List.of();
        }
        int first = Blocks.firstParagraph(leaf, cable);
        List<Snippet> snippets =
                Each.of(best(leaf, first, cable), scored -> ofParagraph(leaf, scored.document(), record));
        return snippets.isEmpty() && first < cable ? List.of(introduction(leaf, first, cable)) : snippets;
    }

    /** The snippet of one paragraph of a cable. */
    Snippet ofParagraph(LeafReaderContext leaf, int document, IOSupplier<Cable> record) throws IOException {
        Paragraph paragraph = paragraph(leaf, document);
        return snippet(
                paragraph,
                marking.isPresent() ? marking.get().in(paragraph.text(), record, paragraph.index()) : List.of());
    }

    private List<Scored> best(LeafReaderContext leaf, int first, int cable) throws IOException {
        List<Scored> found = new ArrayList<>();
        if (ranking.isPresent()) {
            ranking.get().each(leaf, first, cable, (document, score) -> found.add(new Scored(document, score)));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score())
                        .thenComparingInt(Scored::document))
                .limit(maxSnippets)
                .toList();
    }

    /** A snippet of the summary or first paragraph, without marks. */
    private Snippet introduction(LeafReaderContext leaf, int first, int cable) throws IOException {
        return snippet(paragraph(leaf, marking.isPresent() ? summary(leaf, first, cable) : first), List.of());
    }

    /**
     * The document of the summary, or of the first paragraph if there is no summary. Only roles are read, which is
     * faster than reading paragraphs.
     */
    private static int summary(LeafReaderContext leaf, int first, int cable) throws IOException {
        SortedSetDocValues roles =
                DocValues.getSortedSet(leaf.reader(), IndexSchema.paragraphFacetField(Dimension.ROLE));
        long summary = roles.lookupTerm(new BytesRef(ParagraphRole.SUMMARY.name()));
        for (int doc = first; summary >= 0 && doc < cable; doc++) {
            if (roles.advanceExact(doc) && roles.nextOrd() == summary) {
                return doc;
            }
        }
        return first;
    }

    private Paragraph paragraph(LeafReaderContext leaf, int document) throws IOException {
        return CableCodec.decodeParagraph(Blocks.record(stored, leaf.docBase + document));
    }

    private Snippet snippet(Paragraph paragraph, List<Span> matches) {
        SnippetWindow.Cut cut = window.cut(paragraph.text(), matches);
        return new Snippet(paragraph.number(), paragraph.index(), paragraph.marking(), cut.text(), cut.spans());
    }
}
