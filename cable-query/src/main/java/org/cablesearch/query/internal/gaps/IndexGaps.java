// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.gaps;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.IndexedKeys;
import org.cablesearch.query.internal.lucene.LiveTerms;

/** Reads ids, dates and citations from the terms and doc values of an index, without reading a record. */
public record IndexGaps(IndexReader reader) implements GapSource {

    @Override
    public void cables(Cables cables) throws IOException {
        each(
                IndexSchema.CANONICAL_ID,
                id -> true,
                (canonical, having) -> having.forEach(cable -> cables.add(cable.id(), canonical, cable.sent())));
    }

    @Override
    public void citations(Citations citations) throws IOException {
        each(IndexSchema.CITES, citations::wants, citations::add);
    }

    /** Passes each wanted id in a field on, with the cables that have it there. */
    private void each(String field, Predicate<String> isWanted, BiConsumer<String, List<Citing>> ids)
            throws IOException {
        TermsEnum term = LiveTerms.of(reader, field).iterator();
        PostingsEnum postings = null;
        while (term.next() != null) {
            String id = term.term().utf8ToString();
            if (isWanted.test(id)) {
                postings = term.postings(postings, PostingsEnum.NONE);
                ids.accept(id, cables(postings));
            }
        }
    }

    private List<Citing> cables(PostingsEnum postings) throws IOException {
        List<Citing> cables = new ArrayList<>();
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            LeafReaderContext leaf = Blocks.leafOf(doc, reader);
            int cable = doc - leaf.docBase;
            cables.add(new Citing(IndexedKeys.published(leaf, cable), sent(leaf, cable)));
        }
        return cables;
    }

    private static Optional<Instant> sent(LeafReaderContext leaf, int cable) throws IOException {
        NumericDocValues dates = DocValues.getNumeric(leaf.reader(), IndexSchema.DATE);
        return dates.advanceExact(cable) ? Optional.of(Instant.ofEpochSecond(dates.longValue())) : Optional.empty();
    }
}
