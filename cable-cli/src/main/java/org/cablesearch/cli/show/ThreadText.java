// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.model.internal.text.Dates;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.internal.result.HitsText;

/** The thread of a cable, for people: one line per cable with date, id and subject; the cable itself has a star. */
public final class ThreadText {

    private static final String NO_DATE = " ".repeat("2006-08-15".length());

    private ThreadText() {}

    /** Prints a thread. */
    public static void print(Output out, CableThread thread) {
        String count = Wording.count(thread.cables().size(), "cable");
        Wrapping.print(
                out, Style.STRONG, thread.complete() ? count : "the nearest " + count + "; for more, set --limit");
        out.line("");
        TableText.printAligned(
                out, thread.cables().stream().map(ThreadText::line).toList(), column -> false);
        if (!thread.absent().isEmpty()) {
            out.line("");
            Wrapping.print(out, "cited, but not held: " + String.join(", ", thread.absent()));
        }
    }

    private static List<String> line(CableThread.Member cable) {
        String star = cable.steps() == 0 ? "* " : "  ";
        String date = cable.date().map(sent -> Dates.day(sent.instant())).orElse(NO_DATE);
        String subject = HitsText.subject(cable.subject()) + Wording.ifAny(" · ", cable.document());
        return List.of(star + date, cable.id(), subject);
    }
}
