// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.internal.write.IndexedVersion;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.engine.QueryGuard;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.IndexedKeys;
import org.cablesearch.query.internal.lucene.MatchingBits;
import org.cablesearch.query.internal.request.Deadline;
import org.jspecify.annotations.Nullable;

/** Reads the versions of the cables that match a query from one reader, in the order of the index. */
final class LuceneVersionPages implements HitStream.Pages<CableVersion> {

    private static final int PAGE = 500;

    private final CableQuery query;
    private final IndexReaders readers;
    private final DirectoryReader reader;
    private @Nullable DocIdSetIterator left;

    LuceneVersionPages(CableQuery query, IndexReaders readers) throws IOException {
        this.query = query;
        this.readers = readers;
        this.reader = readers.acquire();
    }

    @Override
    public HitStream.Page<CableVersion> next(Deadline deadline) throws IOException {
        return readers.read(
                reader,
                () -> deadline,
                () -> QueryGuard.run(query, () -> deadline.inTime(() -> page(deadline)))
                        .orElse(HitStream.Page.late()));
    }

    private HitStream.Page<CableVersion> page(Deadline deadline) throws IOException {
        DocIdSetIterator cables = left;
        if (cables == null) {
            cables = new BitSetIterator(matching(deadline), 0);
            left = cables;
        }
        List<CableVersion> versions = new ArrayList<>();
        while (versions.size() < PAGE && cables.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            deadline.check();
            versions.add(version(cables.docID()));
        }
        return new HitStream.Page<>(versions, versions.size() == PAGE, true);
    }

    private FixedBitSet matching(Deadline deadline) throws IOException {
        IndexSearcher searcher = TimedSearcher.of(reader, deadline);
        QueryContext context = QueryContext.of(searcher.getIndexReader(), deadline);
        return MatchingBits.of(searcher, new ClauseLimitExempt(context.compiled(query, Unit.CABLE, Scoring.NONE)));
    }

    private CableVersion version(int document) throws IOException {
        LeafReaderContext leaf = Blocks.leafOf(document, reader);
        int cable = document - leaf.docBase;
        return IndexedVersion.of(IndexedKeys.key(leaf, cable), leaf.reader(), cable);
    }

    @Override
    public void close() throws IOException {
        readers.release(reader);
    }
}
