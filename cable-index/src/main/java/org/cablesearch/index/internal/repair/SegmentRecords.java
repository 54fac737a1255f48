// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.repair;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.internal.record.Arrival;
import org.cablesearch.index.internal.record.Arrival.Times;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.RecoveringDirectory;
import org.cablesearch.index.internal.store.SegmentCables;
import org.cablesearch.index.internal.store.SegmentParts;
import org.cablesearch.index.internal.store.UnsavableException;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;

/**
 * The cables of one segment, read only from the stored records, so that damage to other parts of the segment does not
 * matter.
 *
 * <p>If the checksum of the records is wrong, a cable is used only if its own checksum is right: records with a changed
 * byte may still decode, but to a different text.
 */
final class SegmentRecords implements Closeable {

    /** More memory than reading the largest record takes. */
    private static final long ROOM = 64L << 20;

    /**
     * A stored cable.
     *
     * @param encoded its records in the current form
     * @param hash the {@link ContentHash} of the cable
     * @param arrival how the cable came into the index
     */
    record StoredCable(Cable cable, CableCodec.Encoded encoded, BytesRef hash, Arrival arrival) {}

    /**
     * The losses of a segment.
     *
     * @param documents how many documents, cables and paragraphs, are not part of a cable that was read
     * @param cables how many cables could not be read; empty if that is unknown
     * @param keys their keys; empty if those cannot be read either
     */
    record Lost(int documents, OptionalLong cables, List<CableKey> keys) {

        static final Lost NOTHING = new Lost(0, OptionalLong.of(0), List.of());
    }

    /** Receives the cables of a segment. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Receives the next cable.
         *
         * @param document the number of its document in the segment
         */
        void receive(StoredCable cable, int document) throws IOException;
    }

    /** A paragraph, and its record as it is stored. */
    private record StoredParagraph(Paragraph paragraph, BytesRef record) {

        static StoredParagraph of(Document document) {
            BytesRef record = SegmentRecords.record(document);
            return new StoredParagraph(CableCodec.decodeParagraph(record), record);
        }
    }

    private final SegmentParts parts;
    private final StoredFieldsReader records;
    private final boolean isSound;
    /** The cables by their doc values, if the records are damaged and those can be read. */
    private final Optional<SegmentCables> witness;

    private final Optional<Bits> live;
    private final OptionalLong expected;
    /** The documents of the cables that were read. */
    private final BitSet kept = new BitSet();

    /** Number of documents read that are not yet part of a cable that was read. */
    private int unread;

    private SegmentRecords(
            SegmentParts parts,
            StoredFieldsReader records,
            boolean isSound,
            Optional<SegmentCables> witness,
            Optional<Bits> live,
            OptionalLong expected) {
        this.parts = parts;
        this.records = records;
        this.isSound = isSound;
        this.witness = witness;
        this.live = live;
        this.expected = expected;
    }

    /**
     * Opens the records of a segment; throws what {@link Damage} recognizes if none can be read.
     *
     * @param isCommit whether the segment comes from a commit, which names the file of its deletions
     */
    static SegmentRecords open(RecoveringDirectory folder, SegmentCommitInfo segment, boolean isCommit)
            throws IOException {
        List<Closeable> opened = new ArrayList<>();
        try {
            SegmentParts parts = SegmentParts.open(folder, segment);
            opened.add(parts);
            StoredFieldsReader records = parts.records();
            opened.add(records);
            boolean isSound = isSound(records);
            Optional<SegmentCables> witness = isSound ? Optional.empty() : witness(parts);
            witness.ifPresent(opened::add);
            Optional<Bits> live = isCommit ? parts.live() : Optional.empty();
            return new SegmentRecords(parts, records, isSound, witness, live, folder.cables(segment));
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, opened.reversed());
            throw e;
        }
    }

    private static Optional<SegmentCables> witness(SegmentParts parts) throws IOException {
        try {
            return Optional.of(parts.witness());
        } catch (IOException e) {
            Damage.require(e);
            return Optional.empty();
        }
    }

    private static boolean isSound(StoredFieldsReader records) throws IOException {
        try {
            records.checkIntegrity();
            return true;
        } catch (CorruptIndexException e) {
            return false;
        }
    }

    String name() {
        return parts.name();
    }

    /** Later segments have greater numbers. */
    long number() {
        return Long.parseLong(name().substring(1), Character.MAX_RADIX);
    }

    int documents() {
        return parts.documents();
    }

    /** Whether it is known which cables were replaced later; if not, {@link #read} passes on those too. */
    boolean knowsReplaced() {
        return live.isPresent();
    }

    /** Whether each cable appears once in these records; damaged bytes may read as those of another cable. */
    boolean areSound() {
        return isSound;
    }

    /**
     * Reads all cables in order.
     *
     * @throws UnsavableException if a sound record cannot be read, because another program wrote it
     * @throws IOException if the disk fails
     */
    void read(Receiver receiver) throws IOException {
        List<StoredParagraph> block = new ArrayList<>();
        for (int doc = 0; doc < parts.documents(); doc++) {
            if (live.isEmpty() || live.get().get(doc)) {
                Optional<StoredCable> cable = isSound ? next(doc, block) : nextOfDamaged(doc, block);
                unread++;
                if (cable.isPresent()) {
                    unread -= 1 + cable.get().cable().paragraphs().size();
                    kept.set(doc);
                    receiver.receive(cable.get(), doc);
                }
            }
        }
    }

    /** The cable that ends with a document, or nothing if that is a paragraph. */
    private Optional<StoredCable> next(int doc, List<StoredParagraph> block) throws IOException {
        Document document = records.document(doc);
        try {
            if (!isCable(document)) {
                block.add(StoredParagraph.of(document));
                return Optional.empty();
            }
            StoredCable cable = cable(document, block);
            block.clear();
            return Optional.of(cable);
        } catch (RuntimeException e) {
            throw UnsavableException.unknownForm(
                    "segment " + parts.name() + ", document " + doc + ": " + e.getMessage(), e);
        }
    }

    /**
     * As {@link #next}, but only an unchanged cable. Damaged bytes can make Lucene throw anything, or allocate any
     * amount of memory.
     */
    private Optional<StoredCable> nextOfDamaged(int doc, List<StoredParagraph> block) {
        try {
            Document document = records.document(doc);
            if (!isCable(document)) {
                block.add(StoredParagraph.of(document));
                return Optional.empty();
            }
            Optional<StoredCable> cable = unchanged(document, doc, ofOneCable(block));
            if (cable.isEmpty() && !block.isEmpty()) {
                // The paragraphs may be those of a cable before it that could not be read; it may have none.
                cable = unchanged(document, doc, List.of());
            }
            block.clear();
            return cable;
        } catch (OutOfMemoryError e) {
            if (!hasRoom()) {
                throw e;
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | AssertionError e) {
            return Optional.empty();
        }
    }

    /** The last paragraphs, from one that begins a cable. */
    private static List<StoredParagraph> ofOneCable(List<StoredParagraph> block) {
        int first = block.size();
        while (first > 0
                && (first == block.size() || block.get(first).paragraph().index() > 0)) {
            first--;
        }
        return List.copyOf(block.subList(first, block.size()));
    }

    /** A cable, if its checksum is right. Records of version 6 have none: doc values hold the hash of their content. */
    private Optional<StoredCable> unchanged(Document document, int doc, List<StoredParagraph> paragraphs)
            throws IOException {
        try {
            StoredCable cable = cable(document, paragraphs);
            BytesRef checksum = document.getBinaryValue(IndexSchema.CHECKSUM);
            boolean isUnchanged = checksum == null
                    ? witness.isPresent() && witness.get().confirms(doc, cable.hash())
                    : checksum.equals(ContentHash.ofStored(
                            record(document),
                            paragraphs.stream().map(StoredParagraph::record).toList(),
                            cable.arrival()));
            return isUnchanged ? Optional.of(cable) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The losses; complete after {@link #read}. */
    Lost lost() throws IOException {
        if (isSound || unread == 0) {
            return Lost.NOTHING;
        }
        if (expected.isPresent() && knowsReplaced() && expected.getAsLong() == kept.cardinality()) {
            return Lost.NOTHING;
        }
        if (witness.isPresent() && witness.get().isSound()) {
            BitSet documents = witness.get().in(live);
            documents.andNot(kept);
            List<CableKey> keys = new ArrayList<>();
            for (int doc = documents.nextSetBit(0); doc >= 0; doc = documents.nextSetBit(doc + 1)) {
                keys.add(witness.get().key(doc));
            }
            return new Lost(unread, OptionalLong.of(keys.size()), keys);
        }
        return new Lost(
                unread,
                expected.isPresent() && knowsReplaced()
                        ? OptionalLong.of(Math.max(0, expected.getAsLong() - kept.cardinality()))
                        : OptionalLong.empty(),
                List.of());
    }

    /** Whether the heap still has room for any record; if so, damaged bytes asked for more. */
    private static boolean hasRoom() {
        Runtime heap = Runtime.getRuntime();
        return heap.maxMemory() - heap.totalMemory() + heap.freeMemory() > ROOM;
    }

    private static StoredCable cable(Document document, List<StoredParagraph> block) {
        List<Paragraph> paragraphs =
                block.stream().map(StoredParagraph::paragraph).toList();
        Cable cable = CableCodec.decode(record(document), paragraphs);
        CableCodec.Encoded encoded = CableCodec.encode(cable);
        return new StoredCable(cable, encoded, ContentHash.of(encoded), arrival(document));
    }

    /** In version 3 and older, the time at which the writer was opened also shows which version of a cable is newer. */
    private static Arrival arrival(Document document) {
        String source = field(document, IndexSchema.SOURCE).stringValue();
        IndexableField run = document.getField(IndexSchema.RUN);
        if (run != null) {
            long opened = run.numericValue().longValue();
            return new Arrival(source, opened, Times.first(TimeUnit.MILLISECONDS.toSeconds(opened)));
        }
        Optional<Times> times = document.getField(IndexSchema.ADDED) == null
                ? Optional.empty()
                : Optional.of(new Times(
                        number(document, IndexSchema.ADDED),
                        number(document, IndexSchema.TEXT_CHANGED),
                        number(document, IndexSchema.LOADED)));
        return new Arrival(source, number(document, IndexSchema.CHANGE), times);
    }

    private static long number(Document document, String name) {
        return field(document, name).numericValue().longValue();
    }

    private static boolean isCable(Document document) {
        return document.getField(IndexSchema.SOURCE) != null;
    }

    private static BytesRef record(Document document) {
        return field(document, IndexSchema.RECORD).binaryValue();
    }

    private static IndexableField field(Document document, String name) {
        IndexableField field = document.getField(name);
        if (field == null) {
            throw new IllegalArgumentException("a document without the field " + name);
        }
        return field;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(witness.orElse(null), records, parts);
    }
}
