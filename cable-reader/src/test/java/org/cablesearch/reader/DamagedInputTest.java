package org.cablesearch.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes, a reader gives records or problems, and never throws. */
class DamagedInputTest {
    private static final List<String> FILES = List.of("cable.txt", "escaped.csv", "doubled.csv", "page.html");

    @Property(tries = 300)
    void anyBytes(@ForAll @Size(max = 2000) byte[] bytes) {
        Outcomes.of(CableReader.builder().build(), bytes);
    }

    @Property(tries = 300)
    void hostileInputsWithBytesChanged(@ForAll HostileInputTest.Hostile hostile, @ForAll long seed) {
        damageAndRead(hostile.ofSize(2000), new Random(seed));
    }

    @Property(tries = 300)
    void cablesWithBytesChanged(@ForAll @IntRange(max = 3) int file, @ForAll long seed) throws IOException {
        try (InputStream in = DamagedInputTest.class.getResourceAsStream("layout-cases/plain/" + FILES.get(file))) {
            damageAndRead(in.readAllBytes(), new Random(seed));
        }
    }

    private static void damageAndRead(byte[] bytes, Random random) {
        for (int i = random.nextInt(20); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int limit = random.nextBoolean() ? 1 + random.nextInt(4000) : 1 << 20;
        Outcomes.of(CableReader.builder().maxRecordBytes(limit).build(), bytes);
    }
}
