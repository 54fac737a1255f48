// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.benchmarks.baseline.FlatIndexing;

/** Child process: creates the flat index of a dump. */
final class IndexFlat {

    private IndexFlat() {}

    public static void main(String[] args) throws IOException {
        BenchmarkUsage usage = new BenchmarkUsage();
        FlatIndexing.run(Path.of(args[0]), Path.of(args[1]));
        ChildOutput.print(usage.readings());
    }
}
