// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.query.internal.result.ViewTables.View;
import org.cablesearch.query.view.Association;
import org.cablesearch.query.view.Comparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comparison of which only a sample was counted says so, with the share, in each form. */
class CompareTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "all", textBlock = """
            all    | ''                                                              | null
            0.25   | 'counted in a sample of 25.0 % of the hits, for lack of time\n' | 0.25
            0.3349 | 'counted in a sample of 33.5 % of the hits, for lack of time\n' | 0.3349
            0.0004 | 'counted in a sample of 0.0 % of the hits, for lack of time\n'  | 4.0E-4
            """)
    void theShareOfASampleIsTold(Double share, String line, String json) throws IOException {
        Comparison compared = new Comparison(
                Comparison.Counted.WORDS,
                1_200,
                34,
                List.of(new Comparison.Value("goat", Optional.empty(), 9, 1, new Association(12.5, 3.25))),
                share == null ? OptionalDouble.empty() : OptionalDouble.of(share),
                false);
        StringWriter text = new StringWriter();
        CompareText.print(new Output(text, Display.PIPE), "goats", "*:*", compared);
        assertEquals("A: goats, 1,200 words\nB: *:*, 34 words\n" + line.replace("\\n", "\n") + """
                a  b  logLikelihood  logRatio  value
                9  1          12.50      3.25  goat
                """, text.toString());
        // The page answers with the same view.
        View<Comparison.Value> view = ViewTables.ofComparison("goats", "*:*", compared);
        StringWriter written = new StringWriter();
        view.json().print(written);
        assertTrue(
                written.toString().endsWith(",\"unit\":\"words\",\"sampled\":" + json + ",\"timedOut\":false}\n"),
                written::toString);
        StringWriter csv = new StringWriter();
        view.printCsv(csv);
        assertTrue(csv.toString().lines().toList().getLast().endsWith("," + json.replace("null", "")), csv::toString);
    }
}
