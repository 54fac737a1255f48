// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.engine.Pipeline;
import org.cablesearch.query.internal.request.Deadline;

/** Reads the hits of a request from one reader, whose hits are collected for several pages at once. */
final class LuceneHitPages implements HitStream.Pages<Hit> {

    private static final int PAGE = 500;

    private final IndexReaders readers;
    private final DirectoryReader reader;
    private final HitsAhead ahead = new HitsAhead();
    private SearchRequest request;

    LuceneHitPages(SearchRequest request, IndexReaders readers) throws IOException {
        this.request = request.limit(PAGE).withoutFacets().exactTotal(false);
        this.readers = readers;
        this.reader = readers.acquire();
    }

    @Override
    public HitStream.Page<Hit> next(Deadline deadline) throws IOException {
        return readers.read(reader, () -> deadline, () -> {
            LuceneSearch search = new LuceneSearch(request, reader, readers.statesOf(reader), deadline, ahead);
            Pipeline.HitPage page = Pipeline.page(request, deadline, search);
            Optional<String> next = page.next();
            request = next.map(request::after).orElse(request);
            return new HitStream.Page<>(page.hits(), next.isPresent(), page.isWhole());
        });
    }

    @Override
    public void close() throws IOException {
        readers.release(reader);
    }
}
