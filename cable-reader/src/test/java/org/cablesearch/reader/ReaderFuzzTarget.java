// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import java.util.Arrays;
import java.util.Random;

/** What Jazzer calls with bytes of its choice; {@code .ci/fuzz} starts it. */
public final class ReaderFuzzTarget {

    private ReaderFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        DamagedInputTest.assertIsRead(CableReader.create(), input, new Random(Arrays.hashCode(input)));
    }
}
