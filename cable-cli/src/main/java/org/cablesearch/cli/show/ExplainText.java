// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.reader.LineReading;

/** How each line of a cable was read, in two columns: the line on the left, its role and the rule on the right. */
public final class ExplainText {

    /** A telegram's lines have up to 72 characters; the role and rule need less room. */
    private static final int SHARE_OF_TEXT = 60;

    private static final String GAP = "  ";

    private ExplainText() {}

    /** Prints the lines of one cable. */
    public static void print(Output out, String id, List<LineReading> lines) {
        Wrapping.print(out, Style.STRONG, id);
        int left = out.display().columns() * SHARE_OF_TEXT / 100;
        int right = out.display().columns() - left - GAP.length();
        for (LineReading line : lines) {
            print(out, Wrapping.asWrittenText(line.text(), left), Wrapping.filledText(reading(line), right), left);
        }
    }

    private static void print(Output out, List<String> text, List<String> reading, int left) {
        for (int i = 0; i < Math.max(1, Math.max(text.size(), reading.size())); i++) {
            String first = i < text.size() ? text.get(i) : "";
            String second = i < reading.size() ? reading.get(i) : "";
            StyledLine line = StyledLine.of(first);
            if (!second.isEmpty()) {
                line.pad(left).add(GAP).add(Style.FAINT, second);
            }
            out.line(line);
        }
    }

    private static String reading(LineReading line) {
        if (line.role() == LineReading.Role.BLANK) {
            return "";
        }
        String place = Wording.ifAny(" ", line.field()) + Wording.ifAny(" ", line.paragraph());
        return line.role() + place + ": " + line.rule();
    }
}
