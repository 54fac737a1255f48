package org.cablesearch.reader.parse;

import java.util.List;

/** The steps that lead from a case's lines to what a parser is given. */
final class FrontMatterCases {

    private FrontMatterCases() {}

    static FrontMatter frontMatter(List<Line> body) {
        return FrontMatterParser.parse(RunOnParagraph.divide(PageBreaks.remove(body)));
    }

    static List<PagedLine> paged(List<Line> text) {
        return text.stream().map(line -> new PagedLine(line, 1, false)).toList();
    }
}
