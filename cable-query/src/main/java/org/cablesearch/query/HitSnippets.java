package org.cablesearch.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** The snippets of the hits on a page; those that the deadline overtakes show the beginning of their text, unmarked. */
final class HitSnippets {

    private final Unit unit;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final Snippets marked;
    private final Snippets plain;

    HitSnippets(SearchRequest request, Evidence evidence, IndexSearcher searcher, Deadline deadline)
            throws IOException {
        this.unit = request.unit();
        this.deadline = deadline;
        this.searcher = searcher;
        this.plain = new Snippets(request.snippets());
        this.marked = deadline.shouldExit() ? plain : marked(request, evidence);
    }

    private Snippets marked(SearchRequest request, Evidence evidence) throws IOException {
        try {
            return new Snippets(evidence, searcher, request.snippets());
        } catch (ExitingReaderException e) {
            return plain;
        }
    }

    /** The snippets of the hit in this document of a segment of the reader itself. */
    List<Snippet> of(LeafReaderContext leaf, int document) throws IOException {
        if (deadline.shouldExit()) {
            return of(plain, leaf, document);
        }
        try {
            return of(marked, searcher.getLeafContexts().get(leaf.ord), document);
        } catch (ExitingReaderException e) {
            return of(plain, leaf, document);
        }
    }

    private List<Snippet> of(Snippets snippets, LeafReaderContext leaf, int document) throws IOException {
        return unit == Unit.CABLE ? snippets.ofCable(leaf, document) : List.of(snippets.ofParagraph(leaf, document));
    }
}
