// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.snippet.HeaderMatches;
import org.cablesearch.query.internal.snippet.HitSnippets;

/** Reads the parts of a hit that a page shows. */
final class HitReader {

    private final IndexReader reader;
    private final Sort sort;
    private final HeaderMatches header;

    HitReader(IndexReader reader, SearchRequest request, QueryContext context) {
        this.reader = reader;
        this.sort = request.sort();
        this.header = new HeaderMatches(request, context::analysed);
    }

    /**
     * The heads of the cables of some hits, in the order of the hits. They are read in the order of the index, with one
     * iterator for each segment: opening one takes longer than reading a head.
     */
    List<CableCodec.Head> heads(List<LuceneHitOrder.Found> hits) throws IOException {
        long[] places = new long[hits.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (long) hits.get(i).document() << Integer.SIZE | i;
        }
        Arrays.sort(places);
        CableCodec.Head[] heads = new CableCodec.Head[places.length];
        LeafReaderContext open = null;
        BinaryDocValues values = null;
        for (long place : places) {
            int document = (int) (place >>> Integer.SIZE);
            LeafReaderContext leaf = Blocks.leafOf(document, reader);
            int cable = Blocks.cableOf(leaf, document - leaf.docBase);
            if (values == null || leaf != open || cable <= values.docID()) {
                open = leaf;
                values = Blocks.heads(leaf);
            }
            heads[(int) place] = Blocks.head(leaf, cable, values);
        }
        return List.of(heads);
    }

    Hit read(LuceneHitOrder.Found found, HitSnippets snippets) throws IOException {
        return read(found, heads(List.of(found)).get(0), snippets);
    }

    /** @param head the head of the cable, as {@link #heads} read it */
    Hit read(LuceneHitOrder.Found found, CableCodec.Head head, HitSnippets snippets) throws IOException {
        LeafReaderContext leaf = Blocks.leafOf(found.document(), reader);
        int document = found.document() - leaf.docBase;
        int cable = Blocks.cableOf(leaf, document);
        return new Hit(
                new CableKey(head.id(), head.document()),
                sort == Sort.RELEVANCE ? OptionalDouble.of(found.score()) : OptionalDouble.empty(),
                head.subject(),
                head.date(),
                head.origin(),
                head.classification(),
                snippets.of(leaf, document, () -> Blocks.readWithoutParagraphs(leaf, cable)),
                header.of(leaf.reader(), cable, head.origin(), head.date()));
    }
}
