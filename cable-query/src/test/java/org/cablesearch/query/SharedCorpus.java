package org.cablesearch.query;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;

/** The real cables that lie beside the project, where they do; a test that needs them is skipped where they do not. */
public final class SharedCorpus {

    private SharedCorpus() {}

    public static List<Cable> cables() {
        Path folder = Path.of(System.getProperty("cables.shared", "absent"), "corpus", "text");
        assumeTrue(Files.isDirectory(folder), "no shared corpus at " + folder);
        try (Stream<ReadResult> results = CableReader.create().read(folder)) {
            return results.filter(ReadResult.Accepted.class::isInstance)
                    .map(result -> ((ReadResult.Accepted) result).cable())
                    .toList();
        }
    }

    public static CableSearcher index(List<Cable> cables, Path folder) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(cables.stream());
        }
        return CableSearcher.open(folder);
    }
}
