// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages every file of an index in turn. Opening and searching the index must return an answer, or throw an error with
 * a one-sentence message.
 */
@Timeout(3_600)
class DamagedIndexTest {

    /** How many bytes are changed in each file, one at a time; set with {@code -Dflips=1000}. */
    private static final int FLIPS = Integer.getInteger("flips", 10);

    @TempDir
    Path parent;

    private Path folder = Path.of("");
    private final Map<Path, byte[]> sound = new TreeMap<>();

    @BeforeEach
    void index() throws IOException {
        folder = Files.createDirectory(parent.resolve("index"));
        RandomCables random = new RandomCables(11);
        for (int segment = 0; segment < 2; segment++) {
            try (CableIndex index = CableIndex.open(folder)) {
                index.addAll(Stream.concat(
                        Stream.of(
                                Cable.builder("06A1").subject("text " + segment).build()),
                        Stream.generate(random::next).limit(15)));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.getFileName().toString().matches("write.lock|spare_.*"))
                    .toList()) {
                sound.put(file, Files.readAllBytes(file));
            }
        }
    }

    @Test
    void searchesOrReportsDamageForAnyChangedByte() throws IOException {
        Random random = new Random(2);
        for (Map.Entry<Path, byte[]> file : sound.entrySet()) {
            for (int i = 0; i < FLIPS; i++) {
                byte[] hurt = file.getValue().clone();
                int at = random.nextInt(hurt.length);
                hurt[at] ^= (byte) (1 << random.nextInt(8));
                assertSafe(file.getKey(), hurt, "byte " + at);
            }
        }
    }

    @Test
    void reportsDamageForTruncatedFiles() throws IOException {
        for (Map.Entry<Path, byte[]> file : sound.entrySet()) {
            for (int length : new int[] {0, file.getValue().length / 2, file.getValue().length - 1}) {
                Files.write(file.getKey(), Arrays.copyOf(file.getValue(), length));
                assertDamaged(assertThrows(
                        CableIndexException.class,
                        () -> CableSearcher.open(folder),
                        file.getKey().toString()));
                Files.write(file.getKey(), file.getValue());
            }
        }
    }

    private void assertSafe(Path file, byte[] hurt, String what) throws IOException {
        Files.write(file, hurt);
        try {
            use();
        } catch (CableIndexException e) {
            assertDamaged(e);
        } catch (IOException e) {
            assertTrue(e.getMessage() != null && e.getMessage().lines().count() == 1, file + ", " + what + ": " + e);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(file + ", " + what, e);
        } finally {
            Files.write(file, sound.get(file));
        }
    }

    private void use() throws IOException {
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            List<String> ids = new ArrayList<>(List.of("06A1"));
            for (String query :
                    List.of("police corruption", "\"G/TIP Taylor\"", "pol*", "people:taylor", "para:(police OR the)")) {
                SearchRequest request = SearchRequest.of(query)
                        .facet(Dimension.TAGS, 5)
                        .facet(Dimension.PEOPLE, 5)
                        .limit(50);
                searcher.search(request).hits().forEach(hit -> ids.add(hit.id()));
                try (Stream<Hit> hits = searcher.stream(request)) {
                    hits.forEach(hit -> ids.add(hit.id()));
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
            for (String id : ids) {
                searcher.cable(id);
                searcher.citations(id);
            }
            searcher.suggest(SuggestField.PEOPLE, "t", 5);
        }
        CableIndex.stats(folder);
    }

    private void assertDamaged(CableIndexException e) {
        String message = "the index in " + folder;
        assertTrue(e.getMessage().startsWith(message) && e.getMessage().lines().count() == 1, e.getMessage());
    }

    /** The files are mapped into memory, so a byte changed on disk is changed in the open index. */
    @Test
    void findsDamageInTheBackgroundWhileTheIndexIsOpen() throws Exception {
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            SearchRequest request = SearchRequest.of("pol*");
            searcher.search(request);
            for (Path file : sound.keySet()) {
                if (file.toString().endsWith(".cfs")) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.write(ByteBuffer.wrap(new byte[] {'?'}), channel.size() / 2);
                    }
                }
            }
            searcher.search(request);
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("cables-check")) {
                    thread.join();
                }
            }
            assertDamaged(assertThrows(CableIndexException.class, () -> searcher.search(request)));
            assertDamaged(assertThrows(CableIndexException.class, () -> searcher.stream(request)));
            CableIndex.rebuild(folder);
            assertTrue(searcher.refresh());
            searcher.search(request);
            searcher.search(request);
        }
    }

    @Test
    void searchesAfterTheFolderWasMoved() throws IOException {
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            Path moved = Files.move(folder, parent.resolve("moved"));
            assertEquals(31, searcher.count(CableQuery.parse("*").query()));
            assertEquals(
                    "the folder " + folder + " is gone; open the index where it is now, or restore a backup",
                    assertThrows(CableIndexException.class, searcher::refresh).getMessage());
            assertEquals(31, searcher.count(CableQuery.parse("*").query()));
            Files.move(moved, folder);
            searcher.refresh();
            assertEquals(31, searcher.count(CableQuery.parse("*").query()));
        }
    }
}
