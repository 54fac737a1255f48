// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.benchmarks.generator.TelegramGenerator.Form;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.CableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated telegrams are read as telegrams of 1973 to 1979, whatever they are packed in. */
class TelegramGeneratorTest {

    private static final int SIZE = 60;

    @TempDir
    private Path folder;

    private Set<Cable> read(Form form) throws IOException {
        Path place = folder.resolve(form.name());
        new TelegramGenerator(1, SIZE).write(place, form);
        try (Stream<Cable> cables = CableReader.cables(place)) {
            return new HashSet<>(cables.toList());
        }
    }

    @Test
    void areTheSameInEveryForm() throws IOException {
        Set<Cable> cables = read(Form.FOLDER);
        assertEquals(SIZE, cables.size());
        assertEquals(cables, read(Form.ZIP));
        assertEquals(cables, read(Form.SEVEN_ZIP));
        assertTrue(cables.stream().anyMatch(cable -> cable.paragraphs().isEmpty()));
        for (Cable cable : cables) {
            assertTrue(
                    cable.document().isPresent()
                            && !cable.tags().isEmpty()
                            && !cable.subject().isEmpty(),
                    cable::id);
            assertTrue(cable.paragraphs().isEmpty() || !cable.signers().isEmpty(), cable::id);
        }
    }

    @Test
    void areTheSameForTheSameSeed() {
        List<GeneratedTelegram> first = IntStream.range(0, 20)
                .mapToObj(new TelegramGenerator(7, SIZE)::telegram)
                .toList();
        assertEquals(
                first,
                IntStream.range(0, 20)
                        .mapToObj(new TelegramGenerator(7, SIZE)::telegram)
                        .toList());
    }
}
