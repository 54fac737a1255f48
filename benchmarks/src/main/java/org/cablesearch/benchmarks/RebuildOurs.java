// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.index.CableIndex;

/** Child process: rebuilds an index as {@code cables rebuild} does. */
final class RebuildOurs {

    private RebuildOurs() {}

    public static void main(String[] args) throws IOException {
        BenchmarkUsage usage = new BenchmarkUsage();
        Path folder = Path.of(args[0]);
        CableIndex.rebuild(folder);
        try (CableIndex index = CableIndex.open(folder)) {
            index.merge();
        }
        ChildOutput.print(usage.readings());
    }
}
