package org.cablesearch.reader.internal.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        assertEquals(block.expected(), SignatureParser.parse(block.paged()).signers());
    }
}
