package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.engine.Pipeline;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.request.Deadline;

/** Reads the hits of a request from one reader. Each page is found anew, after the last hit of the page before it. */
final class HitPages implements HitStream.Pages {

    private static final int PAGE = 500;

    private final DirectoryReader reader;
    private final FacetStates states;
    private Optional<SearchRequest> next;
    private boolean late;

    HitPages(SearchRequest request, DirectoryReader reader, FacetStates states) {
        this.reader = reader;
        this.states = states;
        this.next = Optional.of(request.limit(PAGE).withoutFacets().exactTotal(false));
    }

    @Override
    public Optional<List<Hit>> next() throws IOException {
        if (next.isEmpty()) {
            return Optional.empty();
        }
        SearchRequest request = next.get();
        Deadline deadline = new Deadline(request.deadline());
        if (late) {
            throw deadline.expired();
        }
        Pipeline.HitPage page = Pipeline.page(request, deadline, new Search(request, reader, states, deadline));
        late = !page.isWhole();
        next = late ? next : page.next().map(request::after);
        return Optional.of(page.hits());
    }
}
