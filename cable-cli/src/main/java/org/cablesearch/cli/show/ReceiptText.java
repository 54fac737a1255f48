// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.desk.ReceiptComparison;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.text.Wording;

/** Prints what differs if the search of a receipt is asked again. */
public final class ReceiptText {

    private ReceiptText() {}

    /** Prints a comparison. */
    public static void print(Output out, ReceiptComparison comparison) {
        String hits = Wording.count(comparison.totalNow(), "hit")
                + (comparison.totalNow() == comparison.totalBefore()
                        ? ""
                        : ", before " + Wording.count(comparison.totalBefore()));
        out.line((comparison.isSame() ? "same" : "differs") + ": " + comparison.asked() + " (" + hits + ")");
        print(out, "gone", comparison.gone());
        print(out, "new", comparison.added());
        print(out, "text changed", comparison.textChanged());
        print(out, "read differently from the same text", comparison.readDifferently());
        if (comparison.isReordered()) {
            out.line("  the others are in another order");
        }
        if (!comparison.isSameArchive()) {
            out.line("  the archive has other cables or texts than before");
        }
    }

    /** Prints the keys of cables on a line, unless there are none. */
    static void print(Output out, String what, List<CableKey> cables) {
        if (!cables.isEmpty()) {
            out.line(Wording.ifAny("  " + what + ": ", cables));
        }
    }
}
