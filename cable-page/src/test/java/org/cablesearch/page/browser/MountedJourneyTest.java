// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.MountedPage;
import org.cablesearch.page.SampleSearcher;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The page under a path of an application's own server. */
@ExtendWith(SampleSearcher.class)
class MountedJourneyTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @Test
    void everyLinkStaysUnderThePath(Screen screen, CableSearcher searcher) throws IOException {
        try (MountedPage mounted = new MountedPage(CablePage.of(searcher))) {
            Screen there = screen.at(mounted.link());
            there.open("").shows("h1", "43 cables");
            there.type("#query", "rabbit", Keys.ENTER).isAt("?query=rabbit");
            there.click(".menu summary").click(".menu a[href*='format=csv']");
            assertTrue(there.downloaded("rabbit-", ".csv").startsWith("\uFEFFid,date,"), "the export is found");
            there.click(".hit .title").shows(".paragraph mark", "rabbit");
            there.click(".brand").isAt("").shows("h1", "43 cables");
            assertTrue(there.driver().getCurrentUrl().startsWith(mounted.link().toString()));
        }
    }
}
