// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.OptionalDouble;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.snippet.HeaderMatches;
import org.cablesearch.query.internal.snippet.HitSnippets;

/** Reads the parts of a hit that a page shows. */
final class HitReader {

    private final IndexReader reader;
    private final Sort sort;
    private final HeaderMatches header;

    HitReader(IndexReader reader, SearchRequest request) {
        this.reader = reader;
        this.sort = request.sort();
        this.header = new HeaderMatches(request);
    }

    Hit read(LuceneHitOrder.Found found, HitSnippets snippets) throws IOException {
        LeafReaderContext leaf = Blocks.leafOf(found.document(), reader);
        int document = found.document() - leaf.docBase;
        int cable = Blocks.cableOf(leaf, document);
        CableCodec.Head head = Blocks.head(leaf, cable);
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
