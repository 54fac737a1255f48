// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citations of a page that others reach under a public address. */
@ExtendWith(SampleSearcher.class)
class CiteRouteTest {

    private static final String CITATION =
            "Embassy Phnom Penh to Secretary of State, “KAMPONG SRAEM: A PORT, ITS POLICE, AND THE PRICE LIST,” telegram"
                    + " 06PHNOMPENH2611, 12 September 2006";
    private static final String LINK = "https://archive.example.org/cables/?cable=06PHNOMPENH2611";

    private static RunningPage page;

    @BeforeAll
    static void start(CableSearcher searcher) throws IOException {
        page = CablePage.of(searcher)
                .publicAddress(URI.create("https://archive.example.org/cables"))
                .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                                        | %s, %s
            &paragraph=7                | %s, para. 7 (SBU), %s&paragraph=6
            &index=6&paragraph=999      | %s, para. 7 (SBU), %s&paragraph=6
            """)
    void textHasThePublicAddress(String parameters, String text) throws IOException {
        Answer answer = cite(parameters == null ? "" : parameters);
        assertEquals(text.formatted(CITATION, LINK) + "\n", answer.body());
        assertEquals("text/plain; charset=utf-8", answer.headers().get("content-type"));
    }

    @ParameterizedTest
    @CsvSource({"bibtex, '  url = {%s}'", "ris, 'UR  - %s'", "csl, '\"URL\":\"%s\"'"})
    void everyFormatHasThePublicAddress(String format, String line) throws IOException {
        String address = line.formatted(LINK);
        assertTrue(cite("&format=" + format).body().contains(address), format);
        Answer hits = Answer.get(page, "/api/export?query=id:06PHNOMPENH2611&format=" + format);
        assertTrue(hits.body().contains(address), hits.body());
    }

    @Test
    void readingHasTheCitation() throws IOException {
        String body = Answer.get(page, "/api/reading?id=06PHNOMPENH2611").body();
        assertTrue(body.contains("\"citation\":\"" + CITATION + ", " + LINK + "\""), body);
    }

    @ParameterizedTest
    @CsvSource({"&paragraph=99, 404", "&index=99, 404", "&index=-1, 400", "&format=x, 400"})
    void whatIsNotThereIsRefused(String parameters, int status) throws IOException {
        assertEquals(status, cite(parameters).status());
    }

    private static Answer cite(String parameters) throws IOException {
        return Answer.get(page, "/api/cite?id=06PHNOMPENH2611" + parameters);
    }
}
