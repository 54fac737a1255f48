// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.cablesearch.index.CableIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.hits.EmbeddedSearcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Calls every method of a searcher of an index in a folder within a time limit. */
class EveryMethodInTimeTest extends EveryMethodInTime {

    @TempDir
    private static Path folder;

    private static CableIndex index;

    @BeforeAll
    static void index() throws IOException {
        index = CableIndex.open(folder);
        addTo(index);
    }

    @AfterAll
    static void closeIndex() throws IOException {
        index.close();
    }

    @Override
    protected CableSearcher open(LongSupplier nanoTime) throws IOException {
        return EmbeddedSearcher.of(index, nanoTime);
    }
}
