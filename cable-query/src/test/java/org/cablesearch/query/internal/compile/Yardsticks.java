// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.Cable;
import org.cablesearch.query.ArchiveIndex;
import org.cablesearch.testing.Archive;

/**
 * The baselines that the ranking of an archive's cables is compared with, created once for all tests of a JVM.
 *
 * @param stems flat BM25 with English stems
 * @param words flat BM25 with words as written
 */
record Yardsticks(FlatIndex stems, FlatIndex words, SqliteIndex sqlite) {

    private static final Map<Archive, Yardsticks> MADE = new EnumMap<>(Archive.class);

    static synchronized Yardsticks of(Archive archive) throws IOException {
        Yardsticks made = MADE.get(archive);
        if (made == null) {
            List<Cable> cables = ArchiveIndex.of(archive).cables();
            made = new Yardsticks(
                    new FlatIndex(cables, new EnglishAnalyzer(CharArraySet.EMPTY_SET)),
                    new FlatIndex(cables, WordAnalyzer.PLAIN),
                    new SqliteIndex(cables));
            MADE.put(archive, made);
        }
        return made;
    }
}
