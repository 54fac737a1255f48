// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.index.internal.store.IndexDirectoryView;
import org.cablesearch.index.internal.store.IndexFailure;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.model.Progress;

/** Counts what an index holds from its doc values, without reading cables. */
public final class IndexCounter {

    /** Maximum attempts while a writer changes the index. */
    private static final int MAX_TRIES = 10;

    private static final int STEPS_BETWEEN_REPORTS = 1 << 12;

    /** The counts of years, posts, levels and problems; each needs a pass over the documents. */
    private static final int COUNTED_FIELDS = 4;

    private final SortedMap<String, Long> years = new TreeMap<>();
    private final SortedMap<String, Long> origins = new TreeMap<>();
    private final SortedMap<String, Long> levels = new TreeMap<>();
    private final SortedMap<String, Long> problems = new TreeMap<>();
    private long cables;
    private long replaced;

    private final DirectoryReader reader;
    private final Progress progress;
    private long steps;

    private IndexCounter(DirectoryReader reader, Progress progress) {
        this.reader = reader;
        this.progress = progress;
    }

    /**
     * Counts what the last commit holds, without taking the lock.
     *
     * @param progress receives the number of cables counted; an exception that it throws ends the count
     * @throws org.cablesearch.index.CableIndexException if the folder holds no index, or the index is damaged or of
     *     another version
     */
    public static IndexStats count(Path folder, Progress progress) throws IOException {
        for (int tries = 1; ; tries++) {
            try (Directory directory = IndexFolder.openExisting(folder);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                return new IndexCounter(reader, progress).count();
            } catch (CableIndexException e) {
                throw e;
            } catch (IOException e) {
                // A writer may have committed again and deleted files of the earlier commit.
                if (tries == MAX_TRIES) {
                    throw IndexFailure.reading(folder, e);
                }
            }
        }
    }

    /** The number of the last commit of the index in a folder. */
    public static long lastCommit(Path folder) throws IOException {
        try (IndexDirectoryView directory = IndexDirectoryView.of(IndexFolder.openForCheck(folder))) {
            return SegmentInfos.getLastCommitGeneration(directory);
        }
    }

    private IndexStats count() throws IOException {
        // First, because a writer may delete the files of this commit while they are counted, which the reader keeps
        // open.
        Directory directory = reader.directory();
        SegmentInfos list =
                SegmentInfos.readCommit(directory, reader.getIndexCommit().getSegmentsFileName());
        Optional<CommitData> data = CommitData.of(list.getUserData().entrySet());
        long bytes = bytes(directory, list);
        for (LeafReaderContext leaf : reader.leaves()) {
            countCables(leaf.reader());
            count(leaf.reader(), IndexSchema.facetField(Dimension.YEAR), true, years);
            count(leaf.reader(), IndexSchema.facetField(Dimension.ORIGIN), true, origins);
            count(leaf.reader(), IndexSchema.facetField(Dimension.LEVEL), true, levels);
            count(leaf.reader(), IndexSchema.PROBLEMS, false, problems);
        }
        return new IndexStats(
                cables,
                reader.numDocs() - cables,
                years,
                origins,
                levels,
                problems,
                bytes,
                reader.leaves().size(),
                replaced,
                data.map(CommitData::loads).orElse(List.of()),
                data.flatMap(CommitData::lastRebuild),
                IndexSchema.VERSION,
                list.getCommitLuceneVersion().toString(),
                Optional.of(CommitData.seenBy(reader).commit(reader)));
    }

    /** A document or a value counted. */
    private void step() {
        if (steps++ % STEPS_BETWEEN_REPORTS == 0) {
            progress.at(cables, Math.min(1, (double) steps / ((1 + COUNTED_FIELDS) * (reader.maxDoc() + 1.0))));
        }
    }

    private void countCables(LeafReader leaf) throws IOException {
        NumericDocValues isCable = DocValues.getNumeric(leaf, IndexSchema.CABLE);
        Bits live = leaf.getLiveDocs();
        for (int doc; (doc = isCable.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
            step();
            if (live == null || live.get(doc)) {
                cables++;
            } else {
                replaced++;
            }
        }
    }

    /** Adds up, for each value of a field, the documents of a segment that have it. */
    private void count(LeafReader leaf, String field, boolean isFacet, SortedMap<String, Long> counts)
            throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf, field);
        Bits live = leaf.getLiveDocs();
        long[] byOrdinal = new long[Math.toIntExact(values.getValueCount())];
        for (int doc; (doc = values.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
            step();
            if (live == null || live.get(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrdinal[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            step();
            String term = values.lookupOrd(ordinal).utf8ToString();
            String value = isFacet ? FacetsConfig.stringToPath(term)[1] : term;
            if (byOrdinal[ordinal] > 0) {
                counts.merge(value, byOrdinal[ordinal], Long::sum);
            }
        }
    }

    private static long bytes(Directory directory, SegmentInfos list) throws IOException {
        long bytes = 0;
        for (String file : list.files(true)) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }
}
