// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entries of zip files that other programs made: their names, and what only a password opens. */
class ZipEntriesTest {

    private static final byte[] CABLE = ("06A1\nTITLE\nTue Aug 01 00:00:00 +0200 2006\nSECRET\nEmbassy\nFM A\n"
                    + "TO RUEHC/SECSTATE WASHDC\nS E C R E T A 000001\n\nSIPDIS\n")
            .getBytes(StandardCharsets.UTF_8);

    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    private static final byte[] IN_DIRECTORY = {'P', 'K', 1, 2};

    @TempDir
    private Path folder;

    private static byte[] zip(String charset, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName(charset))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(CABLE);
            }
        }
        return bytes.toByteArray();
    }

    /** Says of an entry that it is encrypted, in its header and in the directory. */
    private static byte[] encrypted(byte[] zip, char name) {
        for (int i = 0; i + 46 < zip.length; i++) {
            if (Arrays.equals(zip, i, i + 4, ENTRY, 0, 4) && zip[i + 30] == name) {
                zip[i + 6] |= 1;
            } else if (Arrays.equals(zip, i, i + 4, IN_DIRECTORY, 0, 4) && zip[i + 46] == name) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }

    private List<String> ofFile(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("z.zip"), zip);
        try (Stream<ReadResult> results = CableReader.create().read(file)) {
            return results.map(ZipEntriesTest::outcome).toList();
        }
    }

    private static List<String> ofStream(byte[] zip) {
        try (Stream<ReadResult> results = CableReader.create().read(new ByteArrayInputStream(zip), "z.zip")) {
            return results.map(ZipEntriesTest::outcome).toList();
        }
    }

    private static String outcome(ReadResult result) {
        String file = result.source().file();
        return file.substring(file.indexOf("z.zip")) + ":" + Outcomes.line(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "IBM437", "windows-1252"})
    void namesAreReadInTheirCharacterSet(String charset) throws IOException {
        byte[] zip = zip(charset, "Año", "Malmö/Vélo", "Zürich");
        List<String> expected = List.of("z.zip!/Año:1 06A1", "z.zip!/Malmö/Vélo:1 06A1", "z.zip!/Zürich:1 06A1");
        assertEquals(expected, ofFile(zip));
        assertEquals(expected, ofStream(zip));
    }

    @Test
    void anEncryptedEntryIsRejectedAndTheOthersAreRead() throws IOException {
        assertEquals(
                List.of(
                        "z.zip!/a:1 06A1",
                        "z.zip!/b:1 UNREADABLE cannot be read further: the entry is encrypted; unpack the archive with"
                                + " its password, with 7z x FILE, and read what was unpacked",
                        "z.zip!/é:1 06A1"),
                ofFile(encrypted(zip("IBM437", "a", "b", "é"), 'b')));
    }

    @Test
    void anEncryptedEntryEndsAStream() throws IOException {
        List<String> outcomes = ofStream(encrypted(zip("UTF-8", "a", "b", "c"), 'b'));
        assertEquals(2, outcomes.size(), outcomes::toString);
        assertEquals("z.zip!/a:1 06A1", outcomes.getFirst());
        assertTrue(outcomes.getLast().contains("the next entry is encrypted; unpack"), outcomes.getLast());
    }
}
