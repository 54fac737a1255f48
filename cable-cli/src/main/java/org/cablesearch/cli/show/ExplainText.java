package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Line;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.reader.LineReading;

/** How each line of a cable was read, in two columns: the line, and beside it its role and the rule. */
public final class ExplainText {

    /** A telegram's lines have up to 72 characters; the role and rule need less room. */
    private static final int SHARE_OF_TEXT = 60;

    private static final String BETWEEN = "  ";

    private final Output out;

    public ExplainText(Output out) {
        this.out = out;
    }

    public void print(String id, List<LineReading> lines) {
        Titles.print(out, id);
        int left = out.display().columns() * SHARE_OF_TEXT / 100;
        int right = out.display().columns() - left - BETWEEN.length();
        for (LineReading line : lines) {
            beside(Wrapping.asWrittenText(line.text(), left), Wrapping.filledText(said(line), right), left);
        }
    }

    private void beside(List<String> text, List<String> said, int left) {
        for (int i = 0; i < Math.max(1, Math.max(text.size(), said.size())); i++) {
            String first = i < text.size() ? text.get(i) : "";
            String second = i < said.size() ? said.get(i) : "";
            Line line = Line.of(first);
            if (!second.isEmpty()) {
                line.pad(left).add(BETWEEN).add(Style.FAINT, second);
            }
            out.line(line);
        }
    }

    private static String said(LineReading line) {
        if (line.role() == LineReading.Role.BLANK) {
            return "";
        }
        String place = line.field().map(name -> " " + name).orElse("")
                + (line.paragraph().isPresent() ? " " + line.paragraph().getAsInt() : "");
        return line.role() + place + ": " + line.rule();
    }
}
