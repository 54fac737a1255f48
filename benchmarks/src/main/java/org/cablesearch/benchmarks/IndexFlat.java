package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.benchmarks.baseline.FlatIndexing;

/** Child process: creates the flat index of a dump. */
final class IndexFlat {

    private IndexFlat() {}

    public static void main(String[] args) throws IOException {
        Usage usage = new Usage();
        FlatIndexing.run(Path.of(args[0]), Path.of(args[1]));
        Output.print(usage.readings());
    }
}
