// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.reader.internal.CaseBlocks;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.input.RawCables;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalIdsTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(CanonicalIdsTest.class, "ids.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheCanonicalId(CaseBlocks block) {
        CanonicalIds.Result result = read(block.id(), block.text());
        List<String> lines = new ArrayList<>(List.of(result.canonicalId()));
        result.problems().forEach(problem -> lines.add("! " + problem.code()));
        assertEquals(block.expected(), lines);
    }

    private static CanonicalIds.Result read(String id, String header) {
        RawCable raw = RawCables.of(id, "", Optional.empty(), DatePrecision.DAY, "", "", header, 1, "", 1, List.of());
        return CanonicalIds.of(raw, HeaderParser.parse(raw));
    }

    @Test
    void staysLinear() {
        for (String part : List.of("0", "A", "08SECTION01OF02", "\0", "EFTO")) {
            String id = "08" + part.repeat(1_000_000);
            assertEquals(id, read(id, "").canonicalId());
            Work.assertLinear(part, 200_000, size -> "08" + part.repeat(size), any -> read(any, ""));
        }
    }
}
