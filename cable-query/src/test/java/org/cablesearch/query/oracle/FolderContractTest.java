// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.NoMergePolicy;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.io.TempDir;

/** An index in a folder keeps the contract of every engine. */
class FolderContractTest extends EngineContract {

    @TempDir
    private Path folder;

    @Override
    protected CableIndex open() throws IOException {
        return CableIndex.open(folder);
    }

    @Override
    protected CableIndex openUnmerged() throws IOException {
        CableIndex index = open();
        ((LuceneCableIndex) index).writer().getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        return index;
    }

    @Override
    protected void rebuild() throws IOException {
        CableIndex.rebuild(folder);
    }

    @Override
    protected CableSearcher search() throws IOException {
        return CableSearcher.open(folder);
    }

    @Override
    protected CableSearcher searchOpen(CableIndex index) throws IOException {
        return CableSearcher.of(index);
    }
}
