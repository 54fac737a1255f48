// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;

/** The blocks of the index: distinguishes cables from paragraphs, and finds the documents of one cable. */
public final class Blocks {

    /** All cables. */
    public static final Query CABLES = new FieldExistsQuery(IndexSchema.CABLE);

    /** All paragraphs. */
    public static final Query PARAGRAPHS = new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(CABLES, Occur.MUST_NOT)
            .build();

    private static final CableBits CABLE_BITS = new CableBits();

    private Blocks() {}

    /**
     * The cables in which any of the queries matches a paragraph or the cable's own document, scored by the best of
     * these documents.
     */
    public static Query cablesOf(Query... documents) {
        return new BestInBlockQuery(List.of(documents));
    }

    /** The paragraphs of the cables that match. */
    public static Query paragraphsOf(Query cables) {
        return new ToChildBlockJoinQuery(cables, CABLE_BITS);
    }

    /** The segment that holds a document. */
    public static LeafReaderContext leafOf(int document, IndexReader reader) {
        List<LeafReaderContext> leaves = reader.leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /**
     * A bit for each document of a segment, set for cables. Every segment that has documents has at least one cable.
     */
    public static FixedBitSet cableBits(LeafReaderContext leaf) throws IOException {
        return CABLE_BITS.getBitSet(leaf);
    }

    /**
     * The first document of the block that a document belongs to.
     *
     * @param cables the {@link #cableBits} of its segment
     */
    public static int firstOfBlock(FixedBitSet cables, int document) {
        return document == 0 ? 0 : cables.prevSetBit(document - 1) + 1;
    }

    /** The document of a cable's first paragraph, or the cable's own document if it has no paragraphs. */
    public static int firstParagraph(LeafReaderContext leaf, int cable) throws IOException {
        return firstOfBlock(cableBits(leaf), cable);
    }

    /** The document of the cable that a document of a segment belongs to. */
    public static int cableOf(LeafReaderContext leaf, int paragraph) throws IOException {
        return cableBits(leaf).nextSetBit(paragraph);
    }

    /**
     * Replaces documents of an index with the cables that they belong to.
     *
     * @param found a bit for each document of the index
     */
    public static void toCables(FixedBitSet found, IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            FixedBitSet cables = cableBits(leaf);
            FixedBitSet here = new FixedBitSet(cables.length());
            FixedBitSet.orRange(found, leaf.docBase, here, 0, cables.length());
            BlockFold.toCables(here.getBits(), cables.getBits(), 0, FixedBitSet.bits2words(cables.length()));
            found.clear(leaf.docBase, leaf.docBase + cables.length());
            FixedBitSet.orRange(here, 0, found, leaf.docBase, cables.length());
        }
    }

    /** Reads a cable with its paragraphs. */
    static Cable read(LeafReaderContext leaf, int cable) throws IOException {
        return read(leaf, cable, leaf.reader().storedFields());
    }

    /**
     * Reads many cables of a segment with their paragraphs, in the order of their documents. Lucene compresses the records of
     * several cables together; they are decompressed once for all of them.
     */
    public static void readAll(LeafReaderContext leaf, BitSet documents, Consumer<Cable> cables) throws IOException {
        StoredFields stored = FilterLeafReader.unwrap(leaf.reader()) instanceof CodecReader codec
                ? codec.getFieldsReader().getMergeInstance()
                : leaf.reader().storedFields();
        for (int cable = documents.nextSetBit(0); cable >= 0; cable = documents.nextSetBit(cable + 1)) {
            cables.accept(read(leaf, cable, stored));
        }
    }

    private static Cable read(LeafReaderContext leaf, int cable, StoredFields stored) throws IOException {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int doc = firstParagraph(leaf, cable); doc < cable; doc++) {
            paragraphs.add(CableCodec.decodeParagraph(record(stored, doc)));
        }
        return CableCodec.decode(record(stored, cable), paragraphs);
    }

    /** Reads a cable without its paragraphs, summary and comment. */
    public static Cable readWithoutParagraphs(LeafReaderContext leaf, int cable) throws IOException {
        return CableCodec.decodeWithoutParagraphs(record(leaf.reader().storedFields(), cable));
    }

    /** Reads the part of a cable that a list of hits shows. */
    public static CableCodec.Head head(LeafReaderContext leaf, int cable) throws IOException {
        return head(leaf, cable, heads(leaf));
    }

    /** The heads of the cables of a segment, for {@link #head(LeafReaderContext, int, BinaryDocValues)}. */
    public static BinaryDocValues heads(LeafReaderContext leaf) throws IOException {
        return DocValues.getBinary(leaf.reader(), IndexSchema.HEAD);
    }

    /**
     * Reads the part of a cable that a list of hits shows.
     *
     * @param heads the {@link #heads} of the segment, before this cable
     */
    public static CableCodec.Head head(LeafReaderContext leaf, int cable, BinaryDocValues heads) throws IOException {
        if (!heads.advanceExact(cable)) {
            throw notACable(leaf, cable);
        }
        return CableCodec.decodeHead(heads.binaryValue());
    }

    /** The exception to throw for a document that should be a cable, but has none of its values. */
    public static IOException notACable(LeafReaderContext leaf, int document) {
        return new IOException(
                "document " + document + " of segment " + leaf + " is not a cable; the index is damaged");
    }

    /** The record stored in a document. */
    public static BytesRef record(StoredFields stored, int doc) throws IOException {
        BytesRef record = stored.document(doc, Set.of(IndexSchema.RECORD)).getBinaryValue(IndexSchema.RECORD);
        if (record == null) {
            throw new IOException("document " + doc + " has no record; the index is damaged");
        }
        return record;
    }
}
