// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.Locale;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.query.Comparison;

/** A comparison as a table. */
public final class CompareText {

    private CompareText() {}

    public static void print(Output out, String a, String b, Comparison compared) {
        Wrapping.print(out, Style.STRONG, "A: " + a + ", " + CountText.of(compared.sizeOfA()) + " " + compared.unit());
        Wrapping.print(out, Style.STRONG, "B: " + b + ", " + CountText.of(compared.sizeOfB()) + " " + compared.unit());
        compared.sampled()
                .ifPresent(share -> out.line(String.format(Locale.ROOT, "counted: %.1f%% of them", 100 * share)));
        if (compared.values().isEmpty()) {
            out.line("nothing that occurs three times in A is more frequent in A");
            return;
        }
        out.line("");
        out.line(String.format(Locale.ROOT, "%9s %9s %11s %9s", "A", "B", "likelihood", "log ratio"));
        for (Comparison.Value value : compared.values()) {
            out.line(String.format(
                    Locale.ROOT,
                    "%9s %9s %11.1f %9.2f  %s",
                    CountText.of(value.a()),
                    CountText.of(value.b()),
                    value.association().logLikelihood(),
                    value.association().logRatio(),
                    value.value() + value.label().map(label -> "  " + label).orElse("")));
        }
    }
}
