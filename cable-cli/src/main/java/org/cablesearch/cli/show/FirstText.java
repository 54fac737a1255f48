// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import org.cablesearch.cli.console.Output;
import org.cablesearch.query.First;

/** The first hits as a list. */
public final class FirstText {

    private FirstText() {}

    public static void print(Output out, First first) {
        if (first.values().isEmpty()) {
            out.line("no cable found");
        }
        int width = first.values().stream()
                .mapToInt(value -> value.value().length())
                .max()
                .orElse(0);
        for (First.Value value : first.values()) {
            String date = value.date().isEmpty() ? "no date" : Dates.text(value.date());
            String cites = value.cites().isEmpty() ? "" : "  cites " + String.join(" ", value.cites());
            Wrapping.print(
                    out,
                    date + "  " + value.value()
                            + " ".repeat(width - value.value().length()) + "  " + value.cable() + cites);
        }
    }
}
