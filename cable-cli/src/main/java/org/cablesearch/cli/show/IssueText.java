package org.cablesearch.cli.show;

import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.query.QueryIssue;

/**
 * What is wrong with a query, under the query.
 *
 * <pre>
 * police nosuchfield:x
 *        ^^^^^^^^^^^^
 * there is no field "nosuchfield"; try subject:
 * </pre>
 */
public final class IssueText {

    private final Output out;
    private final Display display;

    public IssueText(Output out) {
        this.out = out;
        this.display = out.display();
    }

    public void print(String query, QueryIssue issue) {
        int width = display.columns() - 1;
        int from = windowStart(query, issue, width);
        int to = Math.min(query.length(), from + width);
        int length = Math.max(1, Math.min(issue.end(), to) - issue.start());
        out.line(query.substring(from, to).replaceAll("\\s", " "));
        out.line(" ".repeat(issue.start() - from) + Style.ALARM.on(display, "^".repeat(length)));
        String suggestion = issue.suggestion().map(better -> "; try " + better).orElse("");
        Wrapping.filledText(issue.message() + suggestion, display.columns()).forEach(out::line);
        out.line("");
    }

    /** A query that is longer than a line is shown from a little before the issue. */
    private static int windowStart(String query, QueryIssue issue, int width) {
        return issue.end() < width ? 0 : Math.max(0, Math.min(issue.start() - width / 4, query.length() - 1));
    }
}
