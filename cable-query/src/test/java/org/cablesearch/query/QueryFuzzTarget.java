// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.nio.charset.StandardCharsets;

/** What Jazzer calls with queries of its choice; {@code .ci/fuzz} starts it. */
public final class QueryFuzzTarget {

    private QueryFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] query) {
        QueryPropertiesTest.assertIsRead(new String(query, StandardCharsets.UTF_8));
    }
}
