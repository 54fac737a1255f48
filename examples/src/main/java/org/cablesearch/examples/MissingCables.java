// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Citation;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapRequest;

/** Lists the cables that others cite most and the archive lacks: {@code MissingCables INDEX}. */
public final class MissingCables {

    private static final int MAX_CABLES = 3;

    private MissingCables() {}

    /** Prints each missing cable, when it was probably sent, and how to cite a cable that cites it. */
    public static void main(String[] args) throws IOException {
        Usage.require("MissingCables INDEX", args);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            GapReport gaps = searcher.gaps(GapRequest.ALL.limit(MAX_CABLES));
            for (GapReport.CitedCable cable : gaps.cited()) {
                System.out.println(cable.id() + " is cited by " + cable.citedBy());
                cable.estimate()
                        .ifPresent(estimate ->
                                System.out.println("  sent between " + estimate.from() + " and " + estimate.to()));
                for (Hit hit : searcher.search(
                                SearchRequest.of("cites:" + cable.id()).limit(1))
                        .hits()) {
                    System.out.println("  see " + Citation.of(hit).format(CiteStyle.TEXT));
                }
            }
        }
    }
}
