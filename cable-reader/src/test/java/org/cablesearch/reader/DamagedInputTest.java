// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the bytes, a reader returns cables or problems and never throws. They are in the order of their lines, and do
 * not depend on the portions in which the bytes arrive.
 */
class DamagedInputTest {

    @Test
    void readsRandomBytes() {
        Seeds.each(300, seed -> {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            assertIsRead(CableReader.create(), bytes, random);
        });
    }

    @ParameterizedTest
    @EnumSource
    void readsHostileInputsWithChangedBytes(HostileInputTest.Hostile hostile) {
        Seeds.each(20, seed -> damageAndRead(hostile.ofSize(2000), new Random(seed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cable.txt", "escaped.csv", "doubled.csv", "page.html"})
    void readsCablesWithChangedBytes(String file) throws IOException {
        byte[] whole;
        try (InputStream in = DamagedInputTest.class.getResourceAsStream("layout-cases/plain/" + file)) {
            whole = in.readAllBytes();
        }
        Seeds.each(60, seed -> damageAndRead(whole.clone(), new Random(seed)));
    }

    private static void damageAndRead(byte[] bytes, Random random) {
        for (int i = random.nextInt(20); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int limit = random.nextBoolean() ? 1 + random.nextInt(4000) : 1 << 20;
        assertIsRead(CableReader.of(ReadOptions.DEFAULT.maxRecordBytes(limit)), bytes, random);
    }

    static void assertIsRead(CableReader reader, byte[] bytes, Random random) {
        List<String> outcomes = Outcomes.of(reader, bytes);
        assertEquals(outcomes, Outcomes.of(reader, inPortions(bytes, random)));
        List<Long> lines = outcomes.stream()
                .map(outcome -> Long.valueOf(outcome.substring(0, outcome.indexOf(' '))))
                .toList();
        assertEquals(lines.stream().sorted().toList(), lines);
    }

    /** A stream that returns fewer bytes than are asked for, as a network does. */
    private static InputStream inPortions(byte[] bytes, Random random) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return super.read(buffer, from, Math.min(length, 1 + random.nextInt(100)));
            }
        };
    }
}
