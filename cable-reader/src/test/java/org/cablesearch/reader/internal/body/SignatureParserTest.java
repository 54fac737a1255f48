// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(SignatureParserTest.class, "signatures.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheSigner(CaseBlocks block) {
        SignatureParser.Result result = SignatureParser.parse(block.paged());
        List<String> found = new ArrayList<>(result.signers());
        int last = result.lines().size() - 1;
        if (last >= 0 && !result.lines().get(last).equals(block.paged().get(last))) {
            found.add("after: " + result.lines().get(last).text());
        }
        assertEquals(block.expected(), found);
    }
}
