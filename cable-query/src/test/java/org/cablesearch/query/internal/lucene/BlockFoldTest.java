// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;

/** Folds blocks of random lengths, some of them many words long, and compares the result with folding bit by bit. */
class BlockFoldTest {

    @Test
    void findsTheCablesOfAnyDocuments() {
        Seeds.each(2_000, seed -> {
            Random random = new Random(seed);
            int length = 1 + random.nextInt(700);
            FixedBitSet cables = bits(length, 1 + random.nextInt(200), random);
            cables.set(length - 1);
            FixedBitSet found = bits(length, 1 + random.nextInt(100), random);
            FixedBitSet expected = new FixedBitSet(length);
            for (int document = 0; document < length; document++) {
                if (found.get(document)) {
                    expected.set(cables.nextSetBit(document));
                }
            }
            BlockFold.toCables(found.getBits(), cables.getBits(), 0, FixedBitSet.bits2words(length));
            assertEquals(expected, found);
        });
    }

    private static FixedBitSet bits(int length, int oneIn, Random random) {
        FixedBitSet bits = new FixedBitSet(length);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(oneIn) == 0) {
                bits.set(i);
            }
        }
        return bits;
    }
}
