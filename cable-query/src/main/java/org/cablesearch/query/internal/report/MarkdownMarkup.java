// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.Blanks;

/** A report in Markdown: CommonMark with tables, as GitHub and Pandoc read it. */
public final class MarkdownMarkup implements ReportMarkup {

    /** Characters that are markup anywhere in a line. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>|~#$&@^]|-(?=-)|(?<=-)-");

    /** Characters that, at the beginning of a line, begin a list, the underline of a heading or a definition. */
    private static final Pattern OPENING = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)|^([-+=:])");

    private final StringBuilder text = new StringBuilder();

    MarkdownMarkup() {}

    @Override
    public void begin(String name) {
        // Markdown has no place for the name of a document.
    }

    @Override
    public void title(String title) {
        block("# " + inline(title));
    }

    @Override
    public void heading(String heading) {
        block("## " + inline(heading));
    }

    @Override
    public void quotation(List<String> lines, boolean isTable) {
        String quoted = isTable ? fenced(lines) : broken(lines);
        block(quoted.lines().map(line -> ("> " + line).stripTrailing()).collect(Collectors.joining("\n")));
    }

    /** A fenced code block. Its fence has more backticks than any run of them in the lines, so that none ends it. */
    private static String fenced(List<String> lines) {
        String code = String.join("\n", lines);
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + code + "\n" + fence;
    }

    @Override
    public void paragraph(String kind, List<String> lines) {
        block(broken(lines));
    }

    @Override
    public void table(List<List<String>> rows) {
        String rule = "|" + " --- |".repeat(rows.getFirst().size());
        List<String> lines = rows.stream().map(MarkdownMarkup::row).toList();
        block(lines.getFirst() + "\n" + rule + "\n" + String.join("\n", lines.subList(1, lines.size())));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownMarkup::inline).collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public String end() {
        return text.toString();
    }

    private void block(String block) {
        text.append(text.isEmpty() ? "" : "\n").append(block).append('\n');
    }

    /** Lines with a backslash at the end of each but the last, which is a line break in CommonMark. */
    private static String broken(List<String> lines) {
        return lines.stream().map(MarkdownMarkup::escaped).collect(Collectors.joining("\\\n"));
    }

    private static String escaped(String line) {
        return OPENING.matcher(inline(line)).replaceFirst("$1\\\\$2$3");
    }

    /** Text within a line or a cell of a table, escaped, with one space for each run of white space. */
    public static String inline(String text) {
        return SPECIAL.matcher(Blanks.squeeze(text)).replaceAll("\\\\$0");
    }
}
