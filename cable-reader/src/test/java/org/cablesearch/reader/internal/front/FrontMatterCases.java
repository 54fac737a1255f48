// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.List;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageBreaks;

/** Turns the lines of a case into the input of the front matter's parsers. */
final class FrontMatterCases {

    private FrontMatterCases() {}

    static FrontMatter frontMatter(List<Line> body) {
        return FrontMatterParser.parse(RunOnParagraph.divide(PageBreaks.remove(body)), TagTable.standard());
    }
}
