// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Provenance;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damages every file of an index in every way: truncated, extended, with a flipped bit, zeroed, deleted, swapped. The
 * suite runs a sample, {@code -Dcables.long=true} all cases.
 */
@Timeout(6_000)
class EveryDamageTest {

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int SAMPLE = Boolean.getBoolean("cables.long") ? Integer.MAX_VALUE : 15;
    private static final int CABLES = 36;
    private static final String REPLACED = "06REPLACED1";

    @TempDir
    Path folder;

    /** The segments of the index. */
    enum Shape {
        /** One segment in one compound file. */
        FLUSHED,
        /** One segment in many files. */
        MERGED,
        /** Four segments; in three of them, cables are replaced or deleted. */
        FOUR
    }

    private record Damage(String name, Map<String, byte[]> files) {}

    @ParameterizedTest
    @EnumSource
    void damageIsFoundAndLosesOnlyTheCablesThatItHits(Shape shape) throws IOException {
        fill(shape);
        Map<CableKey, Cable> before = StoredCables.of(folder);
        Map<String, byte[]> sound = IndexFiles.read(folder);
        List<Damage> damages = damages(sound);
        Collections.shuffle(damages, new Random(SEED));
        for (Damage damage : damages.subList(0, Math.min(SAMPLE, damages.size()))) {
            IndexFiles.write(folder, damage.files());
            check(shape + ", " + damage.name() + ", seed " + SEED, damage, sound, before);
        }
    }

    /**
     * Around the title, a single changed bit costs the cable, or changes nothing in it: not even the line of a problem,
     * which does not count as content.
     */
    @Test
    void noChangedBitOfTheRecordsIsReadAsACable() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(
                    Cable.builder("06LINE1")
                            .provenance(Provenance.NONE
                                    .title(Optional.of("A title"))
                                    .problems(List.of(
                                            new Problem(ProblemCode.NOT_UTF8, "not UTF-8", OptionalInt.of(156)))))
                            .build(),
                    "a/source.txt");
        }
        Map<CableKey, Cable> before = StoredCables.of(folder);
        Map<String, byte[]> sound = IndexFiles.read(folder);
        String file = sound.keySet().stream()
                .filter(name -> name.endsWith(".cfs"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = sound.get(file);
        int title = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("A title");
        Random random = new Random(SEED);
        for (int at = title - 40; at < title + 60; at++) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            IndexFiles.write(
                    folder,
                    damage(sound, file, "byte " + at + " changed", flipped).files());
            assertFalse(CableIndex.verify(folder).clean(), "byte " + at);
            try {
                CableIndex.rebuild(folder);
                Map<CableKey, Cable> after = StoredCables.of(folder);
                assertTrue(after.isEmpty() || after.equals(before), "byte " + at + ": " + after);
            } catch (CableIndexException e) {
                assertEquals(CableIndexException.Reason.NOTHING_SAVED, e.reason(), "byte " + at);
            }
        }
    }

    private void check(String what, Damage damage, Map<String, byte[]> sound, Map<CableKey, Cable> before)
            throws IOException {
        VerifyReport found = CableIndex.verify(folder);
        assertFalse(found.clean(), what);
        found.problems().forEach(problem -> assertEquals(1, problem.lines().count(), what + ": " + problem));
        RebuildReport report;
        try {
            report = CableIndex.rebuild(folder);
        } catch (CableIndexException e) {
            assertEquals(CableIndexException.Reason.NOTHING_SAVED, e.reason(), what);
            assertTrue(hitsRecords(damage, sound), what + ": " + e);
            assertSame(damage.files(), IndexFiles.read(folder), what);
            return;
        }
        Map<CableKey, Cable> after = StoredCables.of(folder);
        assertEquals(report.kept(), after.size(), what);
        assertEquals(report.complete(), after.size() == before.size(), what + ": " + report);
        assertTrue(before.entrySet().containsAll(after.entrySet()), what + ": an outdated cable came back: " + report);
        assertTrue(report.complete() || hitsRecords(damage, sound), what + ": " + report);
        assertEquals(List.of(), CableIndex.verify(folder).problems(), what);
        assertEquals(List.of(), LeftBehind.in(folder), what);
    }

    /** Whether the damage hits the file that holds the records, not only its ends. */
    private static boolean hitsRecords(Damage damage, Map<String, byte[]> sound) {
        return sound.entrySet().stream()
                .filter(file -> file.getKey().matches(".*\\.(fdt|cfs)"))
                .anyMatch(file -> !Arrays.equals(
                        inner(file.getValue()), inner(damage.files().getOrDefault(file.getKey(), new byte[0]))));
    }

    private static byte[] inner(byte[] bytes) {
        return Arrays.copyOfRange(bytes, Math.min(128, bytes.length), Math.max(128, bytes.length - 16));
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found, String what) {
        assertEquals(expected.keySet(), found.keySet(), what);
        expected.forEach((file, bytes) -> assertTrue(Arrays.equals(bytes, found.get(file)), what + ": " + file));
    }

    private static List<Damage> damages(Map<String, byte[]> sound) {
        List<Damage> damages = new ArrayList<>();
        Random random = new Random(SEED);
        sound.forEach((file, bytes) -> {
            for (int length : new int[] {0, 1, bytes.length / 3, bytes.length - 17, bytes.length - 1}) {
                damages.add(damage(sound, file, "cut to " + length, Arrays.copyOf(bytes, Math.max(0, length))));
            }
            damages.add(damage(sound, file, "extended by one byte", Arrays.copyOf(bytes, bytes.length + 1)));
            damages.add(damage(sound, file, "zeroed", new byte[bytes.length]));
            for (int i = 0; i < 20; i++) {
                byte[] flipped = bytes.clone();
                int at = i == 0 ? 0 : random.nextInt(bytes.length);
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                damages.add(damage(sound, file, "byte " + at + " changed", flipped));
            }
            Map<String, byte[]> without = new HashMap<>(sound);
            without.remove(file);
            damages.add(new Damage(file + " deleted", without));
            swap(sound, file).ifPresent(damages::add);
        });
        return damages;
    }

    private static Damage damage(Map<String, byte[]> sound, String file, String how, byte[] bytes) {
        Map<String, byte[]> files = new HashMap<>(sound);
        files.put(file, bytes);
        return new Damage(file + " of " + sound.get(file).length + " bytes " + how, files);
    }

    /** Swaps a file with that of the same kind in another segment. */
    private static Optional<Damage> swap(Map<String, byte[]> sound, String file) {
        String kind = file.replaceAll(".*\\.", ".");
        return sound.keySet().stream()
                .filter(other -> !other.equals(file) && other.endsWith(kind))
                .findFirst()
                .map(other -> {
                    Map<String, byte[]> files = new HashMap<>(sound);
                    files.put(file, sound.get(other));
                    files.put(other, sound.get(file));
                    return new Damage(file + " swapped with " + other, files);
                });
    }

    private void fill(Shape shape) throws IOException {
        List<Cable> cables =
                Stream.generate(new RandomCables(5)::next).limit(CABLES).toList();
        int parts = shape == Shape.FLUSHED ? 1 : 4;
        for (int part = 0; part < parts; part++) {
            try (CableIndex index = CableIndex.open(folder)) {
                index.addAll(cables.subList(part * CABLES / parts, (part + 1) * CABLES / parts).stream());
                index.add(replaced("text " + part));
                index.add(Cable.builder("06PART" + part).build());
                index.delete("06PART" + (part - 1));
                if (shape == Shape.MERGED && part == parts - 1) {
                    index.merge();
                }
            }
        }
    }

    private static Cable replaced(String text) {
        return Cable.builder(REPLACED)
                .paragraphs(List.of(Paragraph.numbered(1, "", text), Paragraph.numbered(2, "", text)))
                .build();
    }
}
