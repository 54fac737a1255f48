// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import java.util.Locale;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.query.view.Comparison;

/** A comparison as a table. */
public final class CompareText {

    private static final Table<Comparison.Value> COLUMNS =
            ViewTables.COMPARED.select(List.of("a", "b", "logLikelihood", "logRatio", "value", "label"));

    private CompareText() {}

    public static void print(Output out, String a, String b, Comparison compared) {
        Wrapping.print(out, Style.STRONG, "A: " + a + ", " + Wording.count(compared.sizeOfA()) + " " + compared.unit());
        Wrapping.print(out, Style.STRONG, "B: " + b + ", " + Wording.count(compared.sizeOfB()) + " " + compared.unit());
        compared.sampled()
                .ifPresent(share -> out.line(String.format(
                        Locale.ROOT, "counted in a sample of %.1f %% of the hits, for lack of time", 100 * share)));
        TableText.print(out, COLUMNS, compared.values(), "nothing that occurs three times in A is more frequent in A");
    }
}
