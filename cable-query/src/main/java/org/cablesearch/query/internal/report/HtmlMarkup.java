// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.query.Markup;

/** A report as a single file of HTML, which browsers and word processors open. */
final class HtmlMarkup implements ReportMarkup {

    private static final String START = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            """;

    /** Styles for the screen, for paper, and for word processors, which know the simple ones. */
    private static final String STYLES = """
            <style>
            body { font-family: Georgia, "Times New Roman", serif; line-height: 1.45; max-width: 42em; margin: 2em auto; padding: 0 1em; }
            h1 { font-size: 1.5em; margin: 2em 0 0.5em; }
            h2 { font-size: 1.05em; margin: 2em 0 0.5em; }
            blockquote { margin: 0.7em 0 0.7em 2em; }
            blockquote pre { font-size: 0.85em; }
            .note { font-style: italic; }
            .citation { font-size: 0.9em; }
            .absent { font-weight: bold; }
            table { border-collapse: collapse; font-size: 0.9em; }
            th, td { border: 1px solid #888; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
            .archive { font-size: 0.9em; overflow-wrap: anywhere; }
            @page { margin: 2.5cm; }
            @media print {
              body { max-width: none; margin: 0; padding: 0; }
              h1, h2 { break-after: avoid; }
              blockquote, .citation, tr { break-inside: avoid; }
            }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder text = new StringBuilder();

    @Override
    public void begin(String name) {
        text.append(START);
        element("title", "", escaped(name));
        text.append(STYLES);
    }

    @Override
    public void title(String title) {
        element("h1", "", escaped(title));
    }

    @Override
    public void heading(String heading) {
        element("h2", "", escaped(heading));
    }

    @Override
    public void quotation(List<String> lines, boolean isTable) {
        String quoted =
                isTable ? "<pre>" + escaped(String.join("\n", lines)) + "</pre>" : "<p>" + broken(lines) + "</p>";
        element("blockquote", "", quoted);
    }

    @Override
    public void paragraph(String kind, List<String> lines) {
        element("p", " class=\"" + kind + "\"", broken(lines));
    }

    @Override
    public void table(List<List<String>> rows) {
        String body =
                rows.subList(1, rows.size()).stream().map(row -> row(row, "td")).collect(Collectors.joining());
        element("table", "", "\n" + row(rows.getFirst(), "th") + body);
    }

    private static String row(List<String> cells, String element) {
        return cells.stream()
                .map(cell -> "<" + element + ">" + escaped(cell) + "</" + element + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    @Override
    public String end() {
        return text.append("</body>\n</html>\n").toString();
    }

    private void element(String name, String attributes, String content) {
        text.append('<').append(name).append(attributes).append('>').append(content);
        text.append("</").append(name).append(">\n");
    }

    private static String broken(List<String> lines) {
        return lines.stream().map(HtmlMarkup::escaped).collect(Collectors.joining("<br>\n"));
    }

    private static String escaped(String text) {
        return Markup.html().render(text, List.of());
    }
}
