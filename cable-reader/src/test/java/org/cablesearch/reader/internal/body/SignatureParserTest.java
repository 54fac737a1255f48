package org.cablesearch.reader.internal.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.cablesearch.reader.internal.parse.CaseBlocks;
import org.cablesearch.reader.internal.parse.FrontMatterCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read("signatures.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheSigner(CaseBlocks block) {
        assertEquals(
                block.expected(),
                SignatureParser.parse(FrontMatterCases.paged(block.lines())).signers());
    }
}
