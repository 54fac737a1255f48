package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.desk.ReceiptComparison;

/** Prints what differs if the search of a receipt is asked again. */
public final class ReceiptText {

    private final Output out;

    public ReceiptText(Output out) {
        this.out = out;
    }

    /** Prints a comparison. */
    public void print(ReceiptComparison comparison) {
        String hits = Counts.of(comparison.totalNow(), "hit")
                + (comparison.totalNow() == comparison.totalBefore()
                        ? ""
                        : ", before " + Counts.of(comparison.totalBefore()));
        out.line((comparison.isSame() ? "same" : "differs") + ": " + comparison.asked() + " (" + hits + ")");
        print("gone", comparison.gone());
        print("new", comparison.added());
        print("text changed", comparison.textChanged());
        print("read differently from the same text", comparison.readDifferently());
        if (comparison.isReordered()) {
            out.line("  the others are in another order");
        }
        if (!comparison.isSameArchive()) {
            out.line("  the archive has other cables or texts than before");
        }
    }

    private void print(String what, List<String> ids) {
        if (!ids.isEmpty()) {
            out.line("  " + what + ": " + String.join(", ", ids));
        }
    }
}
