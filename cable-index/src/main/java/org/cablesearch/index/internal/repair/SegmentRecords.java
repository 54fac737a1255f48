package org.cablesearch.index.internal.repair;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.MendedDirectory;
import org.cablesearch.index.internal.store.UnsavableException;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;

/**
 * The cables of one segment, read from the stored records alone, whatever else in the segment is damaged.
 *
 * <p>If the checksum of the records is wrong, a cable is used only if {@link SegmentCables} holds its hash: a changed
 * byte may yield a different text that still decodes.
 */
final class SegmentRecords implements Closeable {

    /**
     * A cable as it was stored.
     *
     * @param encoded its records in the current form
     * @param hash the {@link ContentHash} of those records
     * @param source where it was read
     * @param change the number of the change that added it
     */
    record StoredCable(Cable cable, CableCodec.Encoded encoded, BytesRef hash, String source, long change) {}

    /** Takes the cables of a segment. */
    @FunctionalInterface
    interface Taker {

        /**
         * Takes the next cable.
         *
         * @param document its document in the segment
         */
        void take(StoredCable cable, int document) throws IOException;
    }

    /** More memory than reading the largest record takes. */
    private static final long ROOM = 64L << 20;

    private final SegmentParts parts;
    private final StoredFieldsReader records;
    private final Optional<SegmentCables> witness;
    private final Optional<Bits> live;
    private final List<String> lost = new ArrayList<>();

    private SegmentRecords(
            SegmentParts parts, StoredFieldsReader records, Optional<SegmentCables> witness, Optional<Bits> live) {
        this.parts = parts;
        this.records = records;
        this.witness = witness;
        this.live = live;
    }

    /**
     * Opens the records of a segment; throws what {@link Damage} recognizes if none can be read.
     *
     * @param isCommit whether the segment comes from a commit, which names the file of its deletions
     */
    static SegmentRecords open(MendedDirectory folder, SegmentCommitInfo segment, boolean isCommit) throws IOException {
        List<Closeable> opened = new ArrayList<>();
        boolean open = false;
        try {
            SegmentParts parts = SegmentParts.open(folder, segment);
            opened.add(parts);
            StoredFieldsReader records = parts.records();
            opened.add(records);
            Optional<SegmentCables> witness = isSound(records) ? Optional.empty() : Optional.of(parts.witness());
            witness.ifPresent(opened::add);
            SegmentRecords segmentRecords =
                    new SegmentRecords(parts, records, witness, isCommit ? parts.live() : Optional.empty());
            open = true;
            return segmentRecords;
        } finally {
            if (!open) {
                IOUtils.close(opened.reversed());
            }
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

    /** The ids of the cables that could not be read, after {@link #read}. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /**
     * Reads all cables in order.
     *
     * @throws UnsavableException if a sound record cannot be read, because another program wrote it
     * @throws IOException if the disk fails
     */
    void read(Taker taker) throws IOException {
        if (witness.isPresent()) {
            readHurt(witness.get(), taker);
        } else {
            readSound(taker);
        }
    }

    private void readSound(Taker taker) throws IOException {
        List<Paragraph> block = new ArrayList<>();
        for (int doc = 0; doc < parts.documents(); doc++) {
            if (isReplaced(doc)) {
                continue;
            }
            Document document = records.document(doc);
            StoredCable cable;
            try {
                if (!isCable(document)) {
                    block.add(CableCodec.decodeParagraph(record(document)));
                    continue;
                }
                cable = cable(document, block);
            } catch (RuntimeException e) {
                throw UnsavableException.unknownForm(
                        "segment " + parts.name() + ", document " + doc + ": " + e.getMessage(), e);
            }
            block.clear();
            taker.take(cable, doc);
        }
    }

    private void readHurt(SegmentCables known, Taker taker) throws IOException {
        int first = 0;
        for (int doc = 0; doc < parts.documents(); doc++) {
            if (known.isCable(doc)) {
                if (!isReplaced(doc)) {
                    Optional<StoredCable> cable = hurtCable(known, first, doc);
                    if (cable.isPresent()) {
                        taker.take(cable.get(), doc);
                    } else {
                        lost.add(known.id(doc));
                    }
                }
                first = doc + 1;
            }
        }
    }

    /**
     * The cable of a block, if it is unchanged. Damaged bytes can make Lucene throw anything, or allocate any amount of
     * memory.
     */
    private Optional<StoredCable> hurtCable(SegmentCables known, int first, int last) {
        try {
            List<Paragraph> block = new ArrayList<>();
            for (int doc = first; doc < last; doc++) {
                block.add(CableCodec.decodeParagraph(record(records.document(doc))));
            }
            StoredCable cable = cable(records.document(last), block);
            return known.confirms(last, cable.hash()) ? Optional.of(cable) : Optional.empty();
        } catch (OutOfMemoryError e) {
            if (!hasRoom()) {
                throw e;
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | AssertionError e) {
            return Optional.empty();
        }
    }

    /** Whether the heap still has room for any record; if so, damaged bytes asked for more. */
    private static boolean hasRoom() {
        Runtime heap = Runtime.getRuntime();
        return heap.maxMemory() - heap.totalMemory() + heap.freeMemory() > ROOM;
    }

    private boolean isReplaced(int document) {
        return live.isPresent() && !live.get().get(document);
    }

    private static StoredCable cable(Document document, List<Paragraph> block) {
        Cable cable = CableCodec.decode(record(document), List.copyOf(block));
        CableCodec.Encoded encoded = CableCodec.encode(cable);
        return new StoredCable(
                cable,
                encoded,
                ContentHash.of(encoded),
                field(document, IndexSchema.SOURCE).stringValue(),
                field(document, change(document)).numericValue().longValue());
    }

    private static boolean isCable(Document document) {
        return document.getField(IndexSchema.SOURCE) != null;
    }

    private static String change(Document document) {
        return document.getField(IndexSchema.RUN) == null ? IndexSchema.CHANGE : IndexSchema.RUN;
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
