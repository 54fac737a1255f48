// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cablesearch.model.Cable;
import org.cablesearch.page.SampleSearcher;
import org.cablesearch.page.internal.source.SourceText.State;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFinderTest {

    private static final Path SAMPLE = SampleSearcher.SAMPLES.resolve("06PHNOMPENH2611.txt");
    private static final Path DUMP = SampleSearcher.SAMPLES.resolveSibling("cables.csv");

    private final SourceFinder finder = new SourceFinder(Duration.ofMinutes(1));

    @Test
    void findsEveryCableOfADump() {
        for (ReadResult.Accepted accepted : read(DUMP)) {
            SourceText found = finder.find(accepted.cable(), accepted.source().toString());
            assertEquals(State.UNCHANGED, found.state(), found.message());
            assertTrue(found.text().orElseThrow().contains(accepted.cable().id()));
        }
    }

    @Test
    void showsTheTextOfAFileUnchanged() throws IOException {
        assertEquals(
                Optional.of(Files.readString(SAMPLE)),
                finder.find(sample(), SAMPLE + ":1").text());
    }

    @Test
    void findsACableInAnArchive(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("cables.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a/b.txt"));
            Files.copy(SAMPLE, out);
        }
        SourceText found = finder.find(sample(), zip + "!/a/b.txt:1");
        assertEquals(State.UNCHANGED, found.state());
        assertEquals(Optional.of("cables.zip!/a/b.txt:1"), found.file());
        assertEquals(State.CHANGED, finder.find(sample(), zip + "!/a/c.txt:1").state());
    }

    @Test
    void doesNotShowAChangedFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cable.txt");
        Files.writeString(file, Files.readString(SAMPLE).replace("police", "army"));
        assertNotShown(State.CHANGED, file + ":1");
        assertNotShown(State.CHANGED, SAMPLE + ":2");
    }

    /** An index may come from anyone, and name any file. */
    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd:1", "/dev/zero:1", "/proc/self/environ:1", "/nosuch.txt:1", "/..:1", "/:1"})
    void showsNoOtherFile(String place) {
        assertTrue(finder.find(sample(), place).text().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nowhere",
                ":1",
                "//server/share/cable.txt:1",
                "\\\\server\\share\\cable.txt:1",
                "/\\server\\share\\cable.txt:1",
                "\\/server/share/cable.txt:1",
                "/a\0b:1",
                "pom.xml:1",
                "src/main/java/module-info.java:1"
            })
    void placesThatNameNoFileAreUnknown(String place) {
        assertNotShown(State.UNKNOWN, place);
    }

    @Test
    void deletedFileIsAbsent(@TempDir Path folder) {
        assertNotShown(State.ABSENT, folder.resolve("gone.txt") + ":1");
        assertNotShown(State.ABSENT, folder + ":1");
    }

    @Test
    void givesUpWhenTimeIsUp() {
        assertEquals(
                State.UNKNOWN,
                new SourceFinder(Duration.ZERO).find(sample(), DUMP + ":999999").state());
    }

    private void assertNotShown(State state, String place) {
        SourceText found = finder.find(sample(), place);
        assertEquals(state, found.state(), found.message());
        assertEquals(Optional.empty(), found.text());
        assertFalse(found.file().orElse("").contains(File.separator), "a folder of the server");
        assertFalse(found.message().contains(File.separator), "a folder of the server");
    }

    private static Cable sample() {
        return read(SAMPLE).getFirst().cable();
    }

    private static List<ReadResult.Accepted> read(Path path) {
        try (Stream<ReadResult> results = CableReader.create().read(path)) {
            return results.filter(ReadResult.Accepted.class::isInstance)
                    .map(ReadResult.Accepted.class::cast)
                    .toList();
        }
    }
}
