package org.cablesearch.reader.internal.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrontMatterParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(FrontMatterParserTest.class, "leads.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void dividesLeadAndText(CaseBlocks block) {
        FrontMatter front = FrontMatterCases.frontMatter(block.lines());
        PassingParser.Result lead = PassingParser.parse(front.lead());
        List<String> written = new ArrayList<>();
        if (!lead.captions().isEmpty()) {
            written.add("captions " + String.join(" ", lead.captions()));
        }
        lead.passing().forEach(line -> written.add("passing " + line));
        if (lead.corrected()) {
            written.add("corrected");
        }
        front.text().stream().filter(line -> !line.isBlank()).forEach(line -> written.add("text " + line.text()));
        assertEquals(block.expected(), written);
    }
}
