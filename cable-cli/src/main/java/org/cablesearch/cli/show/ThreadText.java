// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.internal.text.Dates;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.internal.result.HitsText;

/** The thread of a cable, for people: one line per cable with date, id and subject; the cable itself has a star. */
public final class ThreadText {

    private static final int DATE_WIDTH = "2006-08-15".length();

    private ThreadText() {}

    /** Prints a thread. */
    public static void print(Output out, CableThread thread) {
        String count = CountText.of(thread.cables().size(), "cable");
        Wrapping.print(
                out, Style.STRONG, thread.complete() ? count : "the nearest " + count + "; for more, set --limit");
        out.line("");
        int idWidth = thread.cables().stream()
                .mapToInt(cable -> cable.id().length())
                .max()
                .orElse(0);
        MarginText column = new MarginText(out, 2 + DATE_WIDTH + 2 + idWidth + 2);
        for (CableThread.Member cable : thread.cables()) {
            String star = cable.steps() == 0 ? "* " : "  ";
            String date = cable.date().map(sent -> Dates.day(sent.instant())).orElse(" ".repeat(DATE_WIDTH));
            String document = cable.document().map(key -> " · " + key).orElse("");
            column.print(StyledLine.of(star + date + "  " + cable.id()), HitsText.subject(cable.subject()) + document);
        }
        if (!thread.absent().isEmpty()) {
            out.line("");
            Wrapping.print(out, "cited, but not held: " + String.join(", ", thread.absent()));
        }
    }
}
