package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VerifyTest {

    @TempDir
    Path folder;

    @BeforeEach
    void index() throws IOException {
        RandomCables cables = new RandomCables(1);
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.generate(cables::next).limit(30));
            index.addAll(Stream.of(cable("One."), cable("Another.")));
        }
    }

    private static Cable cable(String text) {
        return Cable.builder("06A1")
                .paragraphs(List.of(Paragraph.numbered(1, "", text)))
                .build();
    }

    @Test
    void findsASoundIndexCleanWhileAWriterHasIt() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(Cable.builder("06B1").build(), "");
            VerifyReport report = CableIndex.verify(folder);
            assertEquals(List.of(), report.problems());
            assertTrue(report.clean());
            assertEquals(31, report.cables());
        }
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        List<Long> cables = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        CableIndex.verify(folder, (done, share) -> {
            cables.add(done);
            shares.add(share);
        });
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(31, cables.getLast());
        assertEquals(1, shares.getLast());
    }

    @Test
    void namesTheDamageWhereverAByteIsChanged() throws IOException {
        for (Path file : files()) {
            byte[] sound = Files.readAllBytes(file);
            for (int at : places(sound.length)) {
                byte[] damaged = sound.clone();
                damaged[at] = (byte) (damaged[at] ^ 1 << at % 8);
                Files.write(file, damaged);
                assertDamageIsFound(file + ", byte " + at);
            }
            Files.write(file, sound);
        }
        assertTrue(CableIndex.verify(folder).clean());
    }

    @Test
    void namesTheDamageWhenAFileIsCutShortOrEmptyOrGone() throws IOException {
        for (Path file : files()) {
            byte[] sound = Files.readAllBytes(file);
            for (int length : new int[] {0, sound.length / 2, sound.length - 1}) {
                Files.write(file, java.util.Arrays.copyOf(sound, length));
                assertDamageIsFound(file + " of " + length + " bytes");
            }
            if (!file.getFileName().toString().startsWith("segments_")) {
                Files.delete(file);
                assertDamageIsFound(file + " gone");
            }
            Files.write(file, sound);
        }
        assertTrue(CableIndex.verify(folder).clean());
    }

    @Test
    void saysThatTheIndexIsDamagedWhenItIsOpenedAndHoldsNoLock() throws IOException {
        String message = "the index in " + folder
                + " is damaged; CableIndex.verify says what is hurt, CableIndex.rebuild saves what it can";
        for (int i = 0; i < files().size(); i++) {
            // A failed opening may leave a new list of segments.
            Path file = files().get(i);
            if (file.getFileName().toString().startsWith("spare_")) {
                continue;
            }
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, new byte[0]);
            assertEquals(
                    message,
                    assertThrows(CableIndexException.class, () -> CableIndex.open(folder), file.toString())
                            .getMessage());
            Files.write(file, sound);
        }
        CableIndex.open(folder).close();
    }

    private void assertDamageIsFound(String what) {
        VerifyReport report = assertDoesNotThrow(() -> CableIndex.verify(folder), what);
        assertFalse(report.clean(), what);
        for (String problem : report.problems()) {
            assertTrue(!problem.isBlank() && problem.lines().count() == 1, what + ": " + problem);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    /** The first, some in the middle, and the last. */
    private static List<Integer> places(int length) {
        Random random = new Random(length);
        return Stream.concat(
                        Stream.of(0, length / 2, length - 9, length - 1),
                        Stream.generate(() -> random.nextInt(length)).limit(6))
                .filter(at -> at >= 0)
                .distinct()
                .toList();
    }
}
