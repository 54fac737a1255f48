// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.query.Markup;

/** A report as a single file of HTML, which browsers and word processors open. */
final class HtmlMarkup implements ReportMarkup {

    /** The beginning of the file, with styles for the screen, for paper, and for word processors, which know the simple ones. */
    private static final String HEAD = FactFile.text(HtmlMarkup.class::getResourceAsStream, "report-head.html");

    private final StringBuilder text = new StringBuilder();

    @Override
    public void begin(String name) {
        text.append(HEAD.replace("{title}", escaped(name)));
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
