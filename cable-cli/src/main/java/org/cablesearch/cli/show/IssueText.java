// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.Span;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.internal.option.Messages;

/**
 * The issues of a query, shown under the query.
 *
 * <pre>
 * police nosuchfield:x
 *        ^^^^^^^^^^^^
 * there is no field "nosuchfield"; try subject:
 * </pre>
 */
public final class IssueText {

    private IssueText() {}

    /** Prints an issue; under the query, unless it concerns an option. */
    public static void print(Output out, String query, QueryIssue issue) {
        if (issue.option().isEmpty()) {
            printPlace(out, query, issue.place());
        }
        Wrapping.print(out, Messages.of(issue));
        out.line("");
    }

    private static void printPlace(Output out, String query, Span place) {
        int width = out.display().columns() - 1;
        int from = windowStart(query, place, width);
        int to = Math.min(query.length(), from + width);
        int length = Math.max(1, Math.min(place.end(), to) - place.start());
        out.line(query.substring(from, to).replaceAll("\\s", " "));
        out.line(new StyledLine().pad(place.start() - from).add(Style.ALARM, "^".repeat(length)));
    }

    /** For a query longer than a line, shows the part around the issue. */
    private static int windowStart(String query, Span place, int width) {
        return place.end() < width ? 0 : Math.max(0, Math.min(place.start() - width / 4, query.length() - 1));
    }
}
