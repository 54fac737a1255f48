// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftChecker;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.query.CableSearcher;

/** Compares what a draft cites and quotes with an archive: {@code DraftCheck INDEX DRAFT}. */
public final class DraftCheck {

    private DraftCheck() {}

    /** Prints each number of a cable and each quotation, with the words that differ. */
    public static void main(String[] args) throws IOException {
        Usage.require("DraftCheck INDEX DRAFT", args);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            DraftReport report = DraftChecker.of(searcher).check(Draft.read(Path.of(args[1])));
            for (DraftReport.CitedId cited : report.ids()) {
                System.out.println(cited.status() + " " + cited.text());
            }
            for (DraftReport.Quotation quotation : report.quotations()) {
                System.out.println(quotation.status() + " " + quotation.text());
                for (DraftReport.Difference difference : quotation.differences()) {
                    System.out.println("  " + difference.draft() + " | " + difference.cable());
                }
            }
        }
    }
}
