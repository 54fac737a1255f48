// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.out.WatchLine;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.WatchResult;

/** Prints what is new for saved queries. */
public final class WatchText {

    private WatchText() {}

    /** Prints a query and the ids of the cables. */
    public static void print(Output out, WatchLine line) {
        WatchResult result = line.result();
        out.line("line " + line.query().line() + ", " + line.query().text() + ": " + summary(line));
        if (line.syntaxChanged()) {
            out.line("  this version reads the query otherwise than the one that asked last time");
        }
        ReceiptText.print(out, "new", result.added());
        ReceiptText.print(out, "text changed", result.changed());
        ReceiptText.print(out, "gone", result.gone());
        ReceiptText.print(out, "read differently from the same text", result.reread());
    }

    private static String summary(WatchLine line) {
        WatchResult result = line.result();
        if (line.timedOut()) {
            return "not asked, time was up";
        }
        if (line.since().isEmpty()) {
            return "asked for the first time; "
                    + Wording.count(result.state().orElseThrow().found().size(), "cable") + " remembered";
        }
        String news = Wording.joined(
                ", ", count(result.added(), "new"), count(result.changed(), "changed"), count(result.gone(), "gone"));
        return (news.isEmpty() ? "nothing new" : news) + " since "
                + line.since().orElseThrow();
    }

    private static String count(List<CableKey> cables, String what) {
        return cables.isEmpty() ? "" : Wording.count(cables.size()) + " " + what;
    }
}
