// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvDialectTest {

    @Test
    void theFirstUnambiguousQuoteDecidesTheDialect() {
        assertEquals(CsvDialect.BACKSLASH, dialect("\"a\",\"\",\"say \\\"yes\\\" or\""));
        assertEquals(CsvDialect.DOUBLED, dialect("\"a\",\"\",\"say \"\"yes\"\" or\""));
        assertEquals(CsvDialect.DOUBLED, dialect("\"ends in \\\",\"\",\"say \"\"yes\"\" or\""));
        assertEquals(CsvDialect.BACKSLASH, dialect("\"a\",\"\",\"b\"\n"));
    }

    private static CsvDialect dialect(String dump) {
        return CsvDialect.of(dump.getBytes(StandardCharsets.UTF_8));
    }
}
