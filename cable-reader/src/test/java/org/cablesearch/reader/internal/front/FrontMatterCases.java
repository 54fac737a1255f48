package org.cablesearch.reader.internal.front;

import java.util.List;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageBreaks;

/** The steps that lead from a case's lines to what a parser of the front matter is given. */
final class FrontMatterCases {

    private FrontMatterCases() {}

    static FrontMatter frontMatter(List<Line> body) {
        return FrontMatterParser.parse(RunOnParagraph.divide(PageBreaks.remove(body)));
    }
}
