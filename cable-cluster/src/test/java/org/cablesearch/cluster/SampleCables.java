package org.cablesearch.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;

/** The cables of the page on the query language. */
final class SampleCables {

    private static final List<Path> FOLDER = List.of(Path.of("..", "examples", "samples", "text"));

    private SampleCables() {}

    static List<Cable> all() {
        return of(FOLDER);
    }

    /** The cables of some folders. */
    static List<Cable> of(List<Path> folders) {
        try (Stream<ReadResult> results = CableReader.create().read(folders)) {
            return results.filter(ReadResult.Accepted.class::isInstance)
                    .map(result -> ((ReadResult.Accepted) result).cable())
                    .toList();
        }
    }
}
