// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Files of a folder that do not belong to the last commit of its index. */
public final class LeftBehind {

    private LeftBehind() {}

    public static List<String> in(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            List<String> expected = List.copyOf(commit.files(true));
            String spare = "spare_" + Long.toString(commit.getLastGeneration(), Character.MAX_RADIX);
            return Arrays.stream(directory.listAll())
                    .filter(file -> !expected.contains(file) && !file.equals(spare) && !file.equals("write.lock"))
                    .toList();
        }
    }
}
