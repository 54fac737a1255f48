// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.index.internal.write.CableDocuments;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
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
import org.cablesearch.query.internal.request.RefusedPhrases;
import org.cablesearch.query.internal.snippet.CableMarker;
import org.cablesearch.query.internal.snippet.HeaderMatches;
import org.cablesearch.query.internal.snippet.HitSnippets;

/**
 * Turns cables that another engine found into hits with snippets. The engine chooses the paragraphs; here they are indexed
 * in memory, and matches are marked as in an index on disk.
 */
public final class RecordHits implements Closeable {

    /**
     * A cable as far as an engine has read it.
     *
     * @param cable the cable; if the query has no names, its people and organisations are not needed
     * @param paragraphs the paragraphs to show, in this order
     * @param matches whether the query matches these paragraphs; otherwise they only introduce the cable
     * @param inText the stems from {@link #inHeaders} that its text has, too
     */
    public record Found(Cable cable, List<Paragraph> paragraphs, boolean matches, Set<String> inText) {

        public Found {
            paragraphs = List.copyOf(paragraphs);
            inText = Set.copyOf(inText);
        }

        /** The cable with these paragraphs, each in its place. */
        private Cable indexed() {
            Map<Integer, Paragraph> read = new TreeMap<>();
            paragraphs.forEach(paragraph -> read.put(paragraph.index(), paragraph));
            int last = read.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
            return cable.toBuilder()
                    .paragraphs(IntStream.rangeClosed(0, last)
                            .mapToObj(index -> read.getOrDefault(index, notRead(index)))
                            .toList())
                    .build();
        }

        private static Paragraph notRead(int index) {
            return new Paragraph(
                    index, OptionalInt.empty(), Optional.empty(), Optional.empty(), ParagraphRole.BODY, 1, "");
        }
    }

    /** @param first the document of the first paragraph */
    private record Indexed(Found found, int first) {}

    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final HitSnippets snippets;
    private final HeaderMatches header;
    private final Map<CableKey, Indexed> cables = new HashMap<>();

    /**
     * Indexes cables, each once.
     *
     * @param limit the phrases that the index of the hits refuses, which are not marked
     */
    public RecordHits(SearchRequest request, List<Found> found, RefusedPhrases.Limit limit, Deadline deadline)
            throws IOException {
        int next = 0;
        try (IndexWriter writer = new IndexWriter(
                directory, IndexSchema.writerConfig(IndexOptions.DEFAULT).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (Found one : found) {
                deadline.check();
                Cable cable = one.indexed();
                CableCodec.Encoded encoded = CableCodec.encode(cable);
                writer.addDocuments(CableDocuments.of(
                        cable, encoded, ContentHash.of(encoded), new Arrival("", 0, Arrival.Times.first(0))));
                cables.put(cable.key(), new Indexed(one, next));
                next += cable.paragraphs().size() + 1;
            }
            reader = DirectoryReader.open(writer);
        }
        IndexSearcher searcher = TimedSearcher.of(reader, deadline);
        QueryContext context = QueryContext.of(searcher.getIndexReader(), deadline);
        CableQuery answered = RefusedPhrases.without(request.query(), limit);
        this.snippets = new HitSnippets(request, answered, searcher, context);
        this.header = new HeaderMatches(request);
    }

    /** The stems of words of a request that the headers of cables have. */
    public static Set<String> inHeaders(SearchRequest request, Collection<Cable> cables) {
        HeaderMatches header = new HeaderMatches(request);
        Set<String> stems = new LinkedHashSet<>();
        cables.forEach(cable -> stems.addAll(header.inHeader(cable.origin(), cable.date())));
        return stems;
    }

    /** A cable as a hit, with its paragraphs as snippets. */
    public Hit hit(CableKey key, OptionalDouble score) throws IOException {
        Indexed indexed = indexed(key);
        List<Snippet> shown = Each.of(indexed.found().paragraphs(), paragraph -> snippet(indexed, paragraph.index()));
        return hit(indexed.found(), score, shown, header);
    }

    /** A paragraph of a cable as a hit. */
    public Hit hit(CableKey key, int paragraph, OptionalDouble score) throws IOException {
        Indexed indexed = indexed(key);
        return hit(indexed.found(), score, List.of(snippet(indexed, paragraph)), header);
    }

    private Indexed indexed(CableKey key) {
        Indexed indexed = cables.get(key);
        if (indexed == null) {
            throw new IllegalArgumentException("not one of these cables: " + key);
        }
        return indexed;
    }

    private Snippet snippet(Indexed indexed, int paragraph) throws IOException {
        int document = indexed.first() + paragraph;
        LeafReaderContext leaf = Blocks.leafOf(document, reader);
        return snippets.of(
                leaf,
                document - leaf.docBase,
                indexed.found().matches(),
                () -> indexed.found().cable());
    }

    /** A cable that a request found, as a hit without snippets. */
    public static Hit withoutSnippets(SearchRequest request, Found found, OptionalDouble score) throws IOException {
        return hit(found, score, List.of(), new HeaderMatches(request));
    }

    private static Hit hit(Found found, OptionalDouble score, List<Snippet> snippets, HeaderMatches header)
            throws IOException {
        Cable cable = found.cable();
        return new Hit(
                cable.key(),
                score,
                cable.subject(),
                cable.date(),
                cable.origin(),
                cable.classification(),
                snippets,
                header.of(
                        cable.origin(),
                        cable.date(),
                        (stem, times) -> found.inText().contains(stem)));
    }

    /**
     * Marks everything in a cable that a query matches.
     *
     * @param limit the phrases that the index of the cable refuses
     */
    public static MarkedCable mark(Cable cable, CableQuery query, RefusedPhrases.Limit limit, Deadline deadline)
            throws IOException {
        CableQuery answered = RefusedPhrases.without(query, limit);
        Found whole = new Found(cable, cable.paragraphs(), true, Set.of());
        try (RecordHits one = new RecordHits(SearchRequest.of(answered), List.of(whole), limit, deadline)) {
            IdLookup.Place place = new IdLookup(one.reader).find(cable.id()).getFirst();
            return new CableMarker(TimedSearcher.of(one.reader, deadline), answered, deadline).mark(place);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
