// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.testing.Archive;

/**
 * The cables of an archive, and an index of them. Both are created once for all tests of a JVM, and no test changes
 * them.
 */
@SuppressWarnings("exports") // only tests see either
public final class ArchiveIndex {

    private static final Map<Archive, ArchiveIndex> MADE = new EnumMap<>(Archive.class);

    private final List<Cable> cables;
    private final Path folder;
    private final CableSearcher searcher;

    private ArchiveIndex(List<Cable> cables, Path folder) throws IOException {
        this.cables = cables;
        this.folder = folder;
        this.searcher = of(cables, folder);
    }

    public static synchronized ArchiveIndex of(Archive archive) throws IOException {
        ArchiveIndex made = MADE.get(archive);
        if (made == null) {
            made = new ArchiveIndex(read(archive), Files.createTempDirectory("archive"));
            MADE.put(archive, made);
            Runtime.getRuntime().addShutdownHook(new Thread(made::delete));
        }
        return made;
    }

    /** A searcher for an index of these cables. The caller closes it. */
    public static CableSearcher of(List<Cable> cables, Path folder) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(cables.stream());
        }
        return CableSearcher.open(folder);
    }

    public List<Cable> cables() {
        return cables;
    }

    public Path folder() {
        return folder;
    }

    /** A searcher that tests must not close. */
    public CableSearcher searcher() {
        return searcher;
    }

    private static List<Cable> read(Archive archive) {
        try (Stream<ReadResult> results = CableReader.create().read(archive.texts())) {
            return results.filter(ReadResult.Accepted.class::isInstance)
                    .map(result -> ((ReadResult.Accepted) result).cable())
                    .toList();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            searcher.close();
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println(folder + " cannot be deleted: " + e);
        }
    }
}
