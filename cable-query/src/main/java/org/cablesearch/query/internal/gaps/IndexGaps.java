package org.cablesearch.query.internal.gaps;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.CableIds;

/** Reads ids, dates and citations from the terms and doc values of an index, without reading a record. */
public final class IndexGaps implements GapSource {

    private final IndexReader reader;

    public IndexGaps(IndexReader reader) {
        this.reader = reader;
    }

    @Override
    public void cables(Cables cables) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            TermsEnum canonicalIds =
                    Terms.getTerms(leaf.reader(), IndexSchema.CANONICAL_ID).iterator();
            PostingsEnum postings = null;
            for (BytesRef id = canonicalIds.next(); id != null; id = canonicalIds.next()) {
                String canonical = id.utf8ToString();
                postings = canonicalIds.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        cables.add(CableIds.published(leaf, doc), canonical, sent(leaf, doc));
                    }
                }
            }
        }
    }

    @Override
    public void citations(Citations citations) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, IndexSchema.CITES);
        if (terms == null) {
            return;
        }
        TermsEnum ids = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef id = ids.next(); id != null; id = ids.next()) {
            String cited = id.utf8ToString();
            if (citations.wants(cited)) {
                postings = ids.postings(postings, PostingsEnum.NONE);
                citations.add(cited, citing(postings));
            }
        }
    }

    private List<Citing> citing(PostingsEnum postings) throws IOException {
        List<Citing> citing = new ArrayList<>();
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            LeafReaderContext leaf = Blocks.leafOf(doc, reader);
            int inLeaf = doc - leaf.docBase;
            Bits live = leaf.reader().getLiveDocs();
            if (live == null || live.get(inLeaf)) {
                citing.add(new Citing(CableIds.published(leaf, inLeaf), sent(leaf, inLeaf)));
            }
        }
        return citing;
    }

    private static Optional<Instant> sent(LeafReaderContext leaf, int cable) throws IOException {
        NumericDocValues dates = DocValues.getNumeric(leaf.reader(), IndexSchema.DATE);
        return dates.advanceExact(cable) ? Optional.of(Instant.ofEpochSecond(dates.longValue())) : Optional.empty();
    }
}
