// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.query.view.Collocates;
import org.cablesearch.query.view.ConcordanceLine;

/** Matches in their context, aligned, with the place of each at the end of its line. */
public final class KwicText implements Printer<ConcordanceLine> {

    private static final int SIDE = 40;

    /** Usual width of a match, and of the id and marking of its paragraph. */
    private static final int OTHERS = 44;

    private final Output out;
    private final int width;
    private boolean isEmpty = true;

    /** @param width the width of each side; empty for what fits, but at most 40 characters */
    public KwicText(Output out, Optional<Integer> width) {
        this.out = out;
        this.width = width.orElse(
                out.display().terminal() ? Math.clamp((out.display().columns() - OTHERS) / 2, 10, SIDE) : SIDE);
    }

    /** Number of characters shown on each side. */
    public int width() {
        return width;
    }

    @Override
    public void print(ConcordanceLine line) {
        isEmpty = false;
        StyledLine text = new StyledLine().right(line.left(), width).add(Style.MATCH, line.match());
        int end = text.length() + width;
        text.add(line.right()).pad(end);
        String paragraph =
                line.paragraph().isPresent() ? " ¶" + line.paragraph().getAsInt() : " ¶." + (line.paragraphIndex() + 1);
        String marking = Wording.ifAny(" ", line.marking().map(PortionMarking::text));
        out.line(text.add("  ").add(Style.FAINT, line.cable() + paragraph + marking));
    }

    @Override
    public void end() {
        if (isEmpty) {
            out.line("no match found");
        }
    }

    /** Prints the words near matches. */
    public static void print(Output out, Collocates collocates) {
        TableText.print(
                out,
                ViewTables.COLLOCATE.select(List.of("count", "logLikelihood", "logRatio", "word")),
                collocates.values(),
                "no word occurs three times near a match and more often than elsewhere");
    }
}
