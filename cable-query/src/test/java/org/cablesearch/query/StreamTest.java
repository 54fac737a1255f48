// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamTest {

    private static final int MANY = 1_234;

    @TempDir
    private static Path folderOfMany;

    private static SmallIndex indexOfMany;
    private static CableSearcher many;

    @TempDir
    private Path folder;

    @BeforeAll
    static void index() throws IOException {
        indexOfMany = many(folderOfMany);
        many = indexOfMany.searcher();
    }

    @AfterAll
    static void close() throws IOException {
        many.close();
        indexOfMany.close();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void streamsEveryHitOnceAndInOrder(Sort sort) throws IOException {
        SearchRequest request = SearchRequest.of("police").sort(sort).limit(3).facet(Dimension.TAGS, 3);
        List<String> streamed = ids(many, request);
        assertEquals(MANY, streamed.size());
        assertEquals(SmallIndex.find(many, request.limit(MANY)), streamed);
        SearchRequest paragraphs = request.unit(Unit.PARAGRAPH);
        assertEquals(SmallIndex.find(many, paragraphs.limit(3 * MANY)), ids(many, paragraphs));
    }

    /** No hit is left out silently. */
    @Test
    void throwsAtTheDeadline() throws IOException {
        try (Stream<Hit> hits = many.stream(SearchRequest.of("police").deadline(Duration.ZERO))) {
            UncheckedIOException late = assertThrows(UncheckedIOException.class, hits::toList);
            assertInstanceOf(InterruptedIOException.class, late.getCause());
        }
    }

    @Test
    void seesOnePointInTime() throws IOException {
        try (SmallIndex index = many(folder);
                CableSearcher searcher = index.searcher();
                Stream<Hit> hits = searcher.stream(SearchRequest.of("police"))) {
            Iterator<Hit> all = hits.iterator();
            all.next();
            for (int i = 0; i < MANY; i++) {
                index.add(cable("06A" + i, "New", "army"));
            }
            searcher.refresh();
            assertEquals(0, searcher.count(CableQuery.word("police")));
            int rest = 0;
            for (; all.hasNext(); all.next()) {
                rest++;
            }
            assertEquals(MANY - 1, rest);
        }
    }

    /** The writer deletes the files of a replaced segment as soon as no reader has them open. */
    @Test
    void closingReleasesTheReader() throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable("06A1", "Old", "police"))) {
            index.index().commit();
            try (CableSearcher searcher = index.searcher()) {
                List<Path> before = segments();
                Stream<Hit> hits = searcher.stream(SearchRequest.of("police"));
                index.add(cable("06A1", "New", "army"));
                index.index().commit();
                searcher.refresh();
                assertTrue(before.stream().allMatch(Files::exists));
                hits.close();
                hits.close();
                index.add(cable("06A2", "More", "army"));
                index.index().commit();
                assertFalse(before.stream().anyMatch(Files::exists));
            }
        }
    }

    /** Streams 3,000 hits whose subjects alone take 36 MB, in a heap of 24 MB. */
    @Test
    void memoryDoesNotGrow() throws Exception {
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int i = 0; i < 3_000; i++) {
                index.add(cable("06A" + i, "police " + Integer.toString(i, 36).repeat(3_000), "police"));
            }
            index.index().commit();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        classPath(),
                        Walk.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("3000 hits"), output);
    }

    /** Runs in its own process. */
    static final class Walk {

        private Walk() {}

        public static void main(String[] args) throws IOException {
            try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]));
                    Stream<Hit> hits = searcher.stream(
                            SearchRequest.of("police").sort(Sort.ID).snippets(0))) {
                System.out.println(
                        hits.filter(hit -> hit.subject().length() > 1_000).count() + " hits");
            }
        }
    }

    private static String classPath() throws IOException {
        return String.join(
                System.getProperty("path.separator"),
                location(Walk.class),
                location(CableSearcher.class),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
    }

    private static String location(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try {
            Path at =
                    Path.of(StreamTest.class.getClassLoader().getResource(file).toURI());
            return at.resolve("../".repeat(file.split("/").length)).normalize().toString();
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("_[0-9a-z]+\\.cf[se]"))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static SmallIndex many(Path folder) throws IOException {
        SmallIndex index = new SmallIndex(folder);
        for (int i = 0; i < MANY; i++) {
            index.add(cable("06A" + i, "Subject", "police", "police " + i % 7, "army"));
        }
        return index;
    }

    private static List<String> ids(CableSearcher searcher, SearchRequest request) throws IOException {
        try (Stream<Hit> hits = searcher.stream(request)) {
            return hits.map(Hit::id).toList();
        }
    }
}
