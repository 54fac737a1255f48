// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.record.Arrival;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.write.CableDocuments;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.snippet.CableMarker;
import org.cablesearch.query.internal.snippet.HeaderMatches;
import org.cablesearch.query.internal.snippet.HitSnippets;

/**
 * Turns cables that another engine found into hits with snippets, by indexing them in memory. Matches are marked as in
 * an index on disk, but the best paragraphs are chosen by statistics of these cables, not of the whole archive.
 */
public final class RecordHits implements Closeable {

    /**
     * A cable in the index.
     *
     * @param document the cable's own document, which comes after those of its paragraphs
     */
    private record Indexed(Cable cable, int document) {}

    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final HitSnippets snippets;
    private final HeaderMatches header;
    private final Map<CableKey, Indexed> cables = new HashMap<>();

    /**
     * Indexes cables. When time is up, all but the first few are left out.
     *
     * @param found the cables that a request found, each once, in the order of its hits
     */
    public RecordHits(SearchRequest request, List<Cable> found, Deadline deadline) throws IOException {
        int next = 0;
        try (IndexWriter writer = new IndexWriter(
                directory, IndexSchema.writerConfig(IndexOptions.DEFAULT).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (Cable cable : found) {
                if (cables.size() >= Engine.MIN_HITS_AFTER_DEADLINE && deadline.isOver()) {
                    break;
                }
                CableCodec.Encoded encoded = CableCodec.encode(cable);
                writer.addDocuments(CableDocuments.of(
                        cable, encoded, ContentHash.of(encoded), new Arrival("", 0, Arrival.Times.first(0))));
                next += cable.paragraphs().size();
                cables.put(cable.key(), new Indexed(cable, next++));
            }
            reader = DirectoryReader.open(writer);
        }
        IndexSearcher searcher = TimedSearcher.of(reader, deadline);
        QueryContext context = QueryContext.of(searcher.getIndexReader(), deadline);
        this.snippets = new HitSnippets(request, searcher, context);
        this.header = new HeaderMatches(request);
    }

    /** Whether a cable is in the index. */
    public boolean has(CableKey key) {
        return cables.containsKey(key);
    }

    /** A cable as a hit. */
    public Hit cable(CableKey key, OptionalDouble score) throws IOException {
        Indexed indexed = indexed(key);
        return hit(indexed.cable(), indexed.document(), score);
    }

    /** A paragraph of a cable as a hit. */
    public Hit paragraph(CableKey key, int index, OptionalDouble score) throws IOException {
        Indexed indexed = indexed(key);
        int first = indexed.document() - indexed.cable().paragraphs().size();
        return hit(indexed.cable(), first + index, score);
    }

    private Indexed indexed(CableKey key) {
        Indexed indexed = cables.get(key);
        if (indexed == null) {
            throw new IllegalArgumentException("not one of these cables: " + key);
        }
        return indexed;
    }

    private Hit hit(Cable cable, int document, OptionalDouble score) throws IOException {
        LeafReaderContext leaf = Blocks.leafOf(document, reader);
        List<Snippet> shown = snippets.of(leaf, document - leaf.docBase, () -> cable);
        return hit(cable, score, shown, header);
    }

    /** A cable that a request found, as a hit without snippets. */
    public static Hit withoutSnippets(SearchRequest request, Cable cable, OptionalDouble score) throws IOException {
        return hit(cable, score, List.of(), new HeaderMatches(request));
    }

    private static Hit hit(Cable cable, OptionalDouble score, List<Snippet> snippets, HeaderMatches header)
            throws IOException {
        return new Hit(
                cable.key(),
                score,
                cable.subject(),
                cable.date(),
                cable.origin(),
                cable.classification(),
                snippets,
                header.of(cable));
    }

    /** Marks everything in a cable that a query matches. */
    public static MarkedCable mark(Cable cable, CableQuery query, Deadline deadline) throws IOException {
        try (RecordHits one = new RecordHits(SearchRequest.of(query), List.of(cable), deadline)) {
            IdLookup.Place place = new IdLookup(one.reader).find(cable.id()).getFirst();
            return new CableMarker(TimedSearcher.of(one.reader, deadline), query, deadline).mark(place);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
