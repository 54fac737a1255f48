package org.cablesearch.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, a reader returns records or problems, and never throws. */
class DamagedInputTest {
    @Test
    void readsRandomBytes() {
        Seeds.each(300, seed -> {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            Outcomes.of(CableReader.create(), bytes);
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
        Outcomes.of(CableReader.of(ReadOptions.DEFAULT.maxRecordBytes(limit)), bytes);
    }
}
