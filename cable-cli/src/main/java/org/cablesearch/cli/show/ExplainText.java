package org.cablesearch.cli.show;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.reader.LineReading;

/** What each line of a cable became, in two columns: the line, and beside it its role and the rule. */
public final class ExplainText {

    /** A telegram's lines have up to 72 characters; what is said of them needs less room. */
    private static final int SHARE_OF_TEXT = 60;

    private static final String BETWEEN = "  ";

    private final Output out;

    public ExplainText(Output out) {
        this.out = out;
    }

    public void print(String id, List<LineReading> lines) throws IOException {
        out.line(Style.STRONG.on(out.display(), id));
        int left = out.display().columns() * SHARE_OF_TEXT / 100;
        int right = out.display().columns() - left - BETWEEN.length();
        for (LineReading line : lines) {
            beside(Wrapping.asWrittenText(line.text(), left), Wrapping.filledText(said(line), right), left);
        }
    }

    private void beside(List<String> text, List<String> said, int left) throws IOException {
        for (int i = 0; i < Math.max(1, Math.max(text.size(), said.size())); i++) {
            String first = i < text.size() ? text.get(i) : "";
            String second = i < said.size() ? said.get(i) : "";
            String gap = " ".repeat(Math.max(0, left - first.length())) + BETWEEN;
            out.line(second.isEmpty() ? first : first + gap + Style.FAINT.on(out.display(), second));
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
