package org.cablesearch.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.testing.Archive;

/** The cables of an archive, and an index of them. */
@SuppressWarnings("exports") // only tests see either
public final class ArchiveIndex {

    private ArchiveIndex() {}

    public static List<Cable> cables(Archive archive) {
        try (Stream<ReadResult> results = CableReader.create().read(archive.texts())) {
            return results.filter(ReadResult.Accepted.class::isInstance)
                    .map(result -> ((ReadResult.Accepted) result).cable())
                    .toList();
        }
    }

    public static CableSearcher of(List<Cable> cables, Path folder) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(cables.stream());
        }
        return CableSearcher.open(folder);
    }
}
