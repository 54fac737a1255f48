// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages an index at random, once per case: changed bytes, and truncated, extended, deleted and foreign files. Only
 * cables whose bytes are hit may be lost, and the reports must be true. {@code -Dcables.long=true} runs thousands of
 * cases.
 */
@Timeout(6_000)
class RandomDamageTest {

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int DAMAGES = Boolean.getBoolean("cables.long") ? 3_000 : 20;
    private static final int CABLES = 40;

    /** The minimum share of cables that is kept if no bytes of the records are hit. */
    private static final double KEPT = .97;

    @TempDir
    Path parent;

    /** How a damaged folder differs from a sound one. */
    private enum Kind {
        FLIPPED,
        ZEROED,
        CUT,
        GROWN,
        DELETED,
        /**
         * A file is replaced by the file with the same name from an older state, a copy that was changed later, or
         * another index.
         */
        SWAPPED,
        /** A file from one of these places is added. */
        FOREIGN,
        /** A file that belongs to no index is added. */
        STRAY
    }

    private record Damage(String name, Kind kind, String file, Map<String, byte[]> files) {}

    /** An index, and the indexes whose files are put into its folder. */
    private record Case(Map<String, byte[]> files, Map<CableKey, Cable> cables, List<Map<String, byte[]>> others) {}

    @Test
    void damageLosesOnlyTheCablesWhoseBytesItHits() throws IOException {
        Random random = new Random(SEED);
        for (Case index : List.of(parts(random), merged(random))) {
            for (int i = 0; i < DAMAGES; i++) {
                Damage damage = damage(index, random);
                IndexFiles.write(folder(), damage.files());
                check(index, damage, damage.name() + ", case " + i + " of seed " + SEED);
            }
        }
    }

    private Path folder() {
        return parent.resolve("index");
    }

    private void check(Case index, Damage damage, String what) throws IOException {
        boolean isBeside = damage.kind() == Kind.FOREIGN || damage.kind() == Kind.STRAY;
        boolean isHit = hitsRecords(damage, index.files());
        VerifyReport found = CableIndex.verify(folder());
        assertEquals(isBeside, found.clean(), what + ": " + found);
        assertEquals(isBeside ? 1 : 0, found.notes().size(), what + ": " + found);
        RebuildReport report;
        try {
            report = CableIndex.rebuild(folder());
        } catch (CableIndexException e) {
            assertEquals(CableIndexException.Reason.NOTHING_SAVED, e.reason(), what);
            assertTrue(isHit, what + ": " + e);
            return;
        }
        Map<String, byte[]> made = IndexFiles.read(folder());
        if (isBeside) {
            byte[] stray = made.remove(damage.file());
            // Files are deleted if they look like an unfinished segment, or belong to other commits of the index.
            assertTrue(stray != null || damage.kind() == Kind.FOREIGN, what + " was deleted");
            IndexFiles.write(folder(), made);
        }
        Map<CableKey, Cable> after = StoredCables.of(folder());
        assertTrue(index.cables().entrySet().containsAll(after.entrySet()), what + ": a cable changed: " + report);
        assertEquals(report.kept(), after.size(), what + ": " + report);
        assertEquals(index.cables().size() - after.size(), report.lost(), what + ": " + report);
        assertEquals(report.complete(), after.size() == index.cables().size(), what + ": " + report);
        assertTrue(isHit || after.size() >= KEPT * index.cables().size(), what + ": " + report);
        VerifyReport now = CableIndex.verify(folder());
        assertEquals(List.of(), now.problems(), what);
        assertEquals(List.of(), now.notes(), what);
        assertEquals(List.of(), LeftBehind.in(folder()), what);
    }

    /** Whether any byte of the stored records is changed or missing. */
    private static boolean hitsRecords(Damage damage, Map<String, byte[]> sound) {
        byte[] before = sound.get(damage.file());
        if (before == null || !damage.file().matches(".*\\.(fdt|cfs)")) {
            return false;
        }
        byte[] after = damage.files().getOrDefault(damage.file(), new byte[0]);
        int start = start(before, "Lucene90StoredFieldsFastData");
        int end = nextStart(before, start + 1);
        return after.length < end
                || !Arrays.equals(Arrays.copyOfRange(before, start, end), Arrays.copyOfRange(after, start, end));
    }

    /** The start of a part in a compound file. Its header begins with four bytes of magic and a length. */
    private static int start(byte[] bytes, String codec) {
        int at = 0;
        while (!new String(bytes, at + 5, codec.length(), StandardCharsets.ISO_8859_1).equals(codec)) {
            at = nextStart(bytes, at + 1);
        }
        return at;
    }

    private static int nextStart(byte[] bytes, int from) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int at = from;
        while (at < bytes.length - Integer.BYTES && buffer.getInt(at) != CodecUtil.CODEC_MAGIC) {
            at++;
        }
        return at < bytes.length - Integer.BYTES ? at : bytes.length;
    }

    private static Damage damage(Case index, Random random) {
        List<String> names = List.copyOf(index.files().keySet());
        String file = names.get(random.nextInt(names.size()));
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        Map<String, byte[]> files = new TreeMap<>(index.files());
        byte[] bytes = index.files().get(file).clone();
        int at = random.nextInt(bytes.length);
        Map<String, byte[]> other =
                index.others().get(random.nextInt(index.others().size()));
        List<String> alike = other.keySet().stream()
                .filter(name -> kindOf(name).equals(kindOf(file)))
                .filter(name -> !Arrays.equals(other.get(name), index.files().get(file)))
                .toList();
        if ((kind == Kind.SWAPPED || kind == Kind.FOREIGN) && alike.isEmpty()) {
            return damage(index, random);
        }
        switch (kind) {
            case FLIPPED -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case ZEROED -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(512));
                if (isZero(bytes, at, end)) {
                    return damage(index, random);
                }
                Arrays.fill(bytes, at, end, (byte) 0);
            }
            case CUT -> bytes = Arrays.copyOf(bytes, at);
            case GROWN -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(512));
            case DELETED -> files.remove(file);
            case SWAPPED, FOREIGN -> bytes = other.get(alike.get(random.nextInt(alike.size())));
            case STRAY -> random.nextBytes(bytes);
        }
        String name = switch (kind) {
            case FOREIGN -> file.replaceFirst("_[0-9a-z]+", "_zz");
            case STRAY ->
                List.of("spare_zzz", "segments_zz", "segments_zz.bak", "notes.txt")
                        .get(random.nextInt(4));
            default -> file;
        };
        if (kind != Kind.DELETED) {
            files.put(name, bytes);
        }
        return new Damage(kind + " " + name + " at " + at, kind, name, files);
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The part of a file name that shows the kind of the file. */
    private static String kindOf(String file) {
        return file.startsWith("_") ? file.substring(file.lastIndexOf('.')) : file.substring(0, file.indexOf('_'));
    }

    /** Creates four segments; in three of them, cables are replaced or deleted. */
    private Case parts(Random random) throws IOException {
        Path folder = parent.resolve("parts");
        List<Map<String, byte[]>> others = new ArrayList<>(List.of(another(random)));
        RandomCables cables = new RandomCables(random.nextInt());
        for (int part = 0; part < 4; part++) {
            load(folder, cables, part);
            if (part == 1) {
                Path copy = parent.resolve("copy");
                IndexFiles.write(copy, IndexFiles.read(folder));
                load(copy, new RandomCables(random.nextInt()), 9);
                others.add(IndexFiles.read(copy));
            }
            if (part == 2) {
                others.add(IndexFiles.read(folder));
            }
        }
        return new Case(IndexFiles.read(folder), StoredCables.of(folder), others);
    }

    /** Creates one segment with a file for each part. */
    private Case merged(Random random) throws IOException {
        Path folder = parent.resolve("merged");
        RandomCables cables = new RandomCables(random.nextInt());
        load(folder, cables, 0);
        Map<String, byte[]> earlier = IndexFiles.read(folder);
        load(folder, cables, 1);
        try (CableIndex index = CableIndex.open(folder)) {
            index.merge();
        }
        return new Case(IndexFiles.read(folder), StoredCables.of(folder), List.of(earlier, another(random)));
    }

    private Map<String, byte[]> another(Random random) throws IOException {
        Path folder = parent.resolve("another" + random.nextInt());
        load(folder, new RandomCables(random.nextInt()), 0);
        return IndexFiles.read(folder);
    }

    private static void load(Path folder, RandomCables cables, int part) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.generate(cables::next).limit(CABLES / 4));
            index.add(Cable.builder("06REPLACED1").subject("Text " + part).build());
            index.add(Cable.builder("06PART" + part).build());
            index.delete("06PART" + (part - 1));
        }
    }
}
