// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.IdStatus;
import org.cablesearch.model.Span;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;

/** The report on a draft names the line of each entry. */
class DraftTextTest {

    private static final Pattern ID = Pattern.compile("06PARIS1");

    @Test
    void namesTheLineOfEachEntry() {
        String unknown = ": 06PARIS1: unknown to this archive\n";
        assertEquals(
                "line 1" + unknown + "line 1" + unknown + "line 2" + unknown + "line 4" + unknown
                        + "4 numbers of cables, 4 to look at; 0 quotations, 0 to look at\n",
                printed("06PARIS1 06PARIS1\n06PARIS1\n\n06PARIS1\n", false));
    }

    @Test
    void isPrintedInLinearTime() {
        for (boolean asMarkdown : List.of(false, true)) {
            Work.assertLinear("draft", 1_000, "06PARIS1\n"::repeat, text -> printed(text, asMarkdown));
        }
    }

    private static String printed(String text, boolean asMarkdown) {
        List<CitedId> ids = ID.matcher(text)
                .results()
                .map(id -> new CitedId(
                        id.group(),
                        new Span(id.start(), id.end()),
                        List.of(),
                        IdStatus.UNKNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()))
                .toList();
        StringWriter printed = new StringWriter();
        DraftReport report = new DraftReport(ids, List.of(), false);
        DraftText print = new DraftText(new Output(printed, Display.PIPE), Draft.of(text), report);
        if (asMarkdown) {
            print.printMarkdown("draft");
        } else {
            print.print();
        }
        return printed.toString();
    }
}
