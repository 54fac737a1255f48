// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;

/**
 * The parts of a segment, opened one by one. Lucene's own reader opens all of them or fails, so it cannot read the
 * records of a segment with damaged postings.
 */
public final class SegmentParts implements Closeable {

    private final RecoveringDirectory folder;
    private final SegmentCommitInfo segment;
    private final Codec codec;
    /** The folder, or the one file that holds all parts. */
    private final Directory files;

    private final FieldInfos fields;

    private SegmentParts(RecoveringDirectory folder, SegmentCommitInfo segment, Directory files) throws IOException {
        this.folder = folder;
        this.segment = segment;
        this.codec = segment.info.getCodec();
        this.files = files;
        this.fields = codec.fieldInfosFormat().read(files, segment.info, "", IOContext.READONCE);
    }

    /** Opens the files that all parts share. */
    public static SegmentParts open(RecoveringDirectory folder, SegmentCommitInfo segment) throws IOException {
        if (!segment.info.getUseCompoundFile()) {
            return new SegmentParts(folder, segment, folder);
        }
        Directory compound = segment.info.getCodec().compoundFormat().getCompoundReader(folder, segment.info);
        try {
            return new SegmentParts(folder, segment, folder.mended(compound));
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, compound);
            throw e;
        }
    }

    /** The name of the segment. */
    public String name() {
        return segment.info.name;
    }

    /** Number of documents in the segment. */
    public int documents() {
        return segment.info.maxDoc();
    }

    /** The stored records; the caller closes them. */
    public StoredFieldsReader records() throws IOException {
        return codec.storedFieldsFormat().fieldsReader(files, segment.info, fields, IOContext.DEFAULT);
    }

    /** The cables according to the doc values; the caller closes them. */
    public SegmentCables witness() throws IOException {
        SegmentReadState state = new SegmentReadState(files, segment.info, fields, IOContext.DEFAULT);
        return new SegmentCables(codec.docValuesFormat().fieldsProducer(state), fields);
    }

    /** Which documents are live, that is, not replaced or deleted; empty if that cannot be read. */
    public Optional<Bits> live() throws IOException {
        if (!segment.hasDeletions()) {
            return Optional.of(new Bits.MatchAllBits(documents()));
        }
        try {
            return Optional.of(codec.liveDocsFormat().readLiveDocs(folder, segment, IOContext.READONCE));
        } catch (IOException e) {
            Damage.require(e);
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (segment.info.getUseCompoundFile()) {
            files.close();
        }
    }
}
