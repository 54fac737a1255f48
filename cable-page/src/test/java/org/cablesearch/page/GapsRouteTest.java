// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.result.ArchiveTables;
import org.cablesearch.query.view.GapRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page says of the gaps of an archive. */
@ExtendWith(SampleSearcher.class)
class GapsRouteTest {

    @Test
    void gapsAreAnsweredAsByTheCommand(CableSearcher searcher) throws IOException {
        try (RunningPage page =
                CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            StringWriter command = new StringWriter();
            ArchiveTables.GAPS.print(
                    command,
                    searcher.gaps(GapRequest.ALL
                            .posts(List.of("Phnom Penh"))
                            .years(List.of(2006))
                            .limit(3)));
            assertEquals(
                    command.toString(),
                    Answer.get(page, "/api/gaps?post=Phnom+Penh&year=2006&limit=3")
                            .body());
            assertEquals(400, Answer.get(page, "/api/gaps?year=x").status());
        }
    }
}
