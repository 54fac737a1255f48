// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The number of lost cables is known even if the files that held them are missing. */
@Timeout(600)
class LostCablesTest {

    private static final int CABLES = 24;

    @TempDir
    Path folder;

    /** Creates three segments; one cable of the first is deleted and one replaced. */
    private void fill() throws IOException {
        List<Cable> cables =
                Stream.generate(new RandomCables(6)::next).limit(CABLES).toList();
        for (int part = 0; part < 3; part++) {
            try (CableIndex index = CableIndex.open(folder)) {
                index.addAll(cables.subList(8 * part, 8 * part + 8).stream());
                index.delete(cables.get(0).id());
                if (part == 1) {
                    index.add(cables.get(1).toBuilder().subject("Replaced").build());
                }
            }
        }
    }

    @Test
    void cablesOfAMissingSegmentAreCounted() throws IOException {
        fill();
        Map<String, byte[]> sound = IndexFiles.read(folder);
        Map<CableKey, Cable> before = StoredCables.of(folder);
        assertEquals(CABLES - 1, before.size());
        long lost = 0;
        for (String file : sound.keySet()) {
            if (file.endsWith(".cfs")) {
                for (byte[] left : List.of(new byte[0], new byte[500])) {
                    IndexFiles.write(folder, sound);
                    Files.write(folder.resolve(file), left);
                    RebuildReport report = CableIndex.rebuild(folder);
                    Map<CableKey, Cable> after = StoredCables.of(folder);
                    assertTrue(before.entrySet().containsAll(after.entrySet()), file + ": " + report);
                    assertEquals(before.size() - after.size(), report.lost(), file + ": " + report);
                    lost += left.length == 0 ? report.lost() : 0;
                }
            }
        }
        assertEquals(before.size(), lost, "each cable is lost once, with its segment");
    }

    /** The missing end of the file holds the doc values; each record itself shows that it is complete. */
    @Test
    void recordsOfATruncatedFileAreSaved() throws IOException {
        String text = "The price of rice was on everybody's lips at the market of the ferry town. ".repeat(40);
        try (CableIndex index = CableIndex.open(folder)) {
            for (int i = 0; i < 60; i++) {
                String own = new StringBuilder(text)
                        .insert(i * 7, " no. " + i * 7919)
                        .toString();
                index.add(Cable.builder("06LOST" + i)
                        .paragraphs(List.of(Paragraph.numbered(1, "", own)))
                        .build());
            }
        }
        Map<String, byte[]> all = IndexFiles.read(folder);
        String file = IndexFiles.first(all, ".cfs");
        byte[] sound = all.get(file);
        Map<CableKey, Cable> before = StoredCables.of(folder);
        long kept = 0;
        long keptOfHalf = 0;
        for (int part = 1; part < 20; part++) {
            IndexFiles.write(folder, all);
            Files.write(folder.resolve(file), Arrays.copyOf(sound, sound.length * part / 20));
            long keptNow = 0;
            try {
                RebuildReport report = CableIndex.rebuild(folder);
                keptNow = report.kept();
                assertEquals(60, report.kept() + report.lost(), report.toString());
                assertTrue(before.entrySet().containsAll(StoredCables.of(folder).entrySet()));
            } catch (CableIndexException e) {
                assertEquals(CableIndexException.Reason.NOTHING_SAVED, e.reason());
            }
            assertTrue(keptNow >= kept, keptNow + " kept from more bytes than " + kept);
            kept = keptNow;
            keptOfHalf = part == 10 ? kept : keptOfHalf;
        }
        assertEquals(60, kept);
        assertTrue(keptOfHalf >= 30, keptOfHalf + " kept from half of the file");
    }
}
