// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page under a path of an application's own server. */
@ExtendWith(SampleSearcher.class)
class MountedPageTest {

    @Test
    void answersAsOnItsOwnServer(CableSearcher searcher) throws IOException {
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        CablePage page = CablePage.of(searcher);
        try (MountedPage mounted = new MountedPage(page);
                RunningPage own = page.start(free)) {
            for (String path : new String[] {
                "",
                "js/main.js",
                "js/fields.js",
                "css/base.css",
                "api/stats",
                "api/search?query=police",
                "api/search?limit=x",
                "nosuch"
            }) {
                Answer expected = Answer.get(own, "/" + path);
                Answer actual = Answer.get(mounted.address(), MountedPage.PATH + path);
                assertEquals(expected.status(), actual.status(), path);
                assertEquals(expected.body(), actual.body(), path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/api/stats, 200",
        "/archive, 200",
        "/archive/archive/, 404",
        "/archive//api/stats, 404",
        "/archive/../api/stats, 404"
    })
    void otherPathsBelongToTheOtherServer(String path, int status, CableSearcher searcher) throws IOException {
        try (MountedPage mounted = new MountedPage(CablePage.of(searcher))) {
            Answer answer = Answer.get(mounted.address(), path);
            assertEquals(status, answer.status(), answer.toString());
            if (status == 200) {
                assertEquals(MountedPage.OTHERS, answer.body());
            }
        }
    }

    @Test
    void answersOnlyRequestsForTheServersName(CableSearcher searcher) throws IOException {
        CablePage named = CablePage.of(searcher).host("archive.example.org").token("s3cret");
        try (MountedPage mounted = new MountedPage(named)) {
            String path = MountedPage.PATH + "api/stats";
            String token = "Authorization: Bearer s3cret";
            assertEquals(200, status(mounted, path, "Host: archive.example.org", token));
            assertEquals(200, status(mounted, path, "Host: Archive.Example.ORG:443", token));
            assertEquals(401, status(mounted, path, "Host: archive.example.org"));
            assertEquals(403, status(mounted, path, "Host: other.example.org", token));
            assertTrue(MountedPage.OTHERS.equals(Answer.ask(mounted.address(), "POST", "/", "Host: other.example.org")
                    .body()));
        }
    }

    private static int status(MountedPage mounted, String path, String... headers) throws IOException {
        return Answer.ask(mounted.address(), "GET", path, headers).status();
    }
}
