// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Creates the snippets of the hits on a page. When time is up, the remaining hits show the beginning of their text
 * without marks.
 */
public final class HitSnippets {

    private final Unit unit;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final Snippets marked;
    private final Snippets plain;

    public HitSnippets(SearchRequest request, IndexSearcher searcher, QueryContext context) throws IOException {
        this(request, request.query(), searcher, context);
    }

    /** @param query what is marked, in place of the query of the request */
    public HitSnippets(SearchRequest request, CableQuery query, IndexSearcher searcher, QueryContext context)
            throws IOException {
        this.unit = request.unit();
        this.deadline = context.deadline();
        this.searcher = searcher;
        this.plain = new Snippets(request, searcher);
        boolean shown = unit == Unit.PARAGRAPH || request.snippets() > 0;
        this.marked = !shown
                ? plain
                : deadline.inTime(() -> new Snippets(request, context.scoring(query), searcher, context))
                        .orElse(plain);
    }

    /**
     * The snippets of the hit in this document of a segment of the reader itself.
     *
     * @param record reads its cable, with or without its paragraphs
     */
    public List<Snippet> of(LeafReaderContext leaf, int document, IOSupplier<Cable> record) throws IOException {
        IOSupplier<Cable> once = once(record);
        LeafReaderContext limited = searcher.getLeafContexts().get(leaf.ord);
        Optional<List<Snippet>> inTime = deadline.inTime(() -> of(marked, limited, document, once));
        return inTime.isPresent() ? inTime.get() : of(plain, leaf, document, once);
    }

    /**
     * The snippet of a paragraph in this document of a segment of the reader itself.
     *
     * @param marks whether to mark the matches
     * @param record reads its cable, with or without its paragraphs
     */
    public Snippet of(LeafReaderContext leaf, int document, boolean marks, IOSupplier<Cable> record)
            throws IOException {
        LeafReaderContext limited = searcher.getLeafContexts().get(leaf.ord);
        Optional<Snippet> inTime =
                marks ? deadline.inTime(() -> marked.ofParagraph(limited, document, record)) : Optional.empty();
        return inTime.isPresent() ? inTime.get() : plain.ofParagraph(leaf, document, record);
    }

    /** Reads a cable for the first of its paragraphs that asks for it. */
    private static IOSupplier<Cable> once(IOSupplier<Cable> record) {
        List<Cable> read = new ArrayList<>(1);
        return () -> {
            if (read.isEmpty()) {
                read.add(record.get());
            }
            return read.get(0);
        };
    }

    private List<Snippet> of(Snippets snippets, LeafReaderContext leaf, int document, IOSupplier<Cable> record)
            throws IOException {
        return unit == Unit.CABLE
                ? snippets.ofCable(leaf, document, record)
                : List.of(snippets.ofParagraph(leaf, document, record));
    }
}
