// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Results as one line each, for tests: {@code 12 06A1}, {@code 12 MALFORMED_RECORD the row has 7 columns, …}. */
public final class Outcomes {

    private Outcomes() {}

    static List<String> of(String input) {
        return of(CableReader.create(), input.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> of(CableReader reader, byte[] input) {
        return of(reader, new ByteArrayInputStream(input));
    }

    static List<String> of(CableReader reader, InputStream input) {
        try (Stream<ReadResult> results = reader.read(input, "-")) {
            return results.map(Outcomes::line).toList();
        }
    }

    public static String line(ReadResult result) {
        return result.source().line() + " "
                + switch (result) {
                    case ReadResult.Accepted accepted -> accepted.cable().id();
                    case ReadResult.Rejected rejected ->
                        rejected.problem().code() + " " + rejected.problem().message();
                };
    }
}
