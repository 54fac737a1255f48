// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PagedLine;
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
        lead.info().forEach(line -> written.add("info " + line));
        if (lead.corrected()) {
            written.add("corrected");
        }
        front.text().stream().filter(line -> !line.isBlank()).forEach(line -> written.add("text " + line.text()));
        assertEquals(block.expected(), written);
    }

    static Stream<CaseBlocks> fields() {
        return CaseBlocks.read(FrontMatterParserTest.class, "fields.txt");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void dividesFields(CaseBlocks block) {
        FrontMatter front = FrontMatterCases.frontMatter(block.lines());
        List<String> written = new ArrayList<>();
        add(written, "lead", front.lead());
        add(written, "order", front.order());
        add(written, "tags", front.tags());
        add(written, "subject", front.subject());
        add(written, "references", front.references());
        add(written, "classified", front.classifiedBy());
        add(written, "repeated", front.repeated());
        add(
                written,
                "text",
                front.text().stream()
                        .filter(line -> !line.isBlank())
                        .map(PagedLine::line)
                        .toList());
        assertEquals(
                block.expected(), written.stream().map(String::stripTrailing).toList());
    }

    private static void add(List<String> written, String name, List<Line> lines) {
        if (!lines.isEmpty()) {
            written.add(name + " " + lines.stream().map(Line::text).collect(Collectors.joining("/")));
        }
    }
}
