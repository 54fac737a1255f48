package org.cablesearch.reader.internal.parse;

import java.util.List;
import org.cablesearch.reader.internal.front.FrontMatter;
import org.cablesearch.reader.internal.front.FrontMatterParser;
import org.cablesearch.reader.internal.front.RunOnParagraph;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageBreaks;
import org.cablesearch.reader.internal.line.PagedLine;

/** The steps that lead from a case's lines to what a parser is given. */
public final class FrontMatterCases {

    private FrontMatterCases() {}

    public static FrontMatter frontMatter(List<Line> body) {
        return FrontMatterParser.parse(RunOnParagraph.divide(PageBreaks.remove(body)));
    }

    public static List<PagedLine> paged(List<Line> text) {
        return text.stream().map(line -> new PagedLine(line, 1, false)).toList();
    }
}
