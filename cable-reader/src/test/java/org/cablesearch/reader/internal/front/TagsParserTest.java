// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.Tag;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TagsParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(TagsParserTest.class, "tags.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheTags(CaseBlocks block) {
        TagsParser.Result result =
                TagsParser.parse(FrontMatterCases.frontMatter(block.lines()).tags(), TagTable.standard());
        List<String> written = new ArrayList<>();
        result.tags().forEach(tag -> written.add(written(tag)));
        result.problems().forEach(problem -> written.add("! " + problem.code()));
        assertEquals(block.expected(), written);
    }

    private static String written(Tag tag) {
        String text = tag.text().equals(tag.code()) ? "" : " = " + tag.text();
        return tag.kind() + " " + tag.code() + text;
    }
}
