// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cable that is not held has its place between others of its post, however many there are. */
class NeighboursRouteTest {

    private static final Instant START = Instant.parse("2006-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void neighboursAreTheNearestWithADate() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(IntStream.rangeClosed(1, 2_400).filter(i -> i != 2_300).mapToObj(i -> cable("06CAIRO", i)));
            index.addAll(IntStream.rangeClosed(1, 9).filter(i -> i % 4 != 0).mapToObj(i -> cable("76ROME", i)));
        }
        try (CableSearcher searcher = CableSearcher.open(folder);
                RunningPage page =
                        CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            assertEquals(
                    """
                    {"cables":[\
                    {"id":"06CAIRO2300","before":{"id":"06CAIRO2299","date":"2006-01-01T00:38:19Z"},\
                    "after":{"id":"06CAIRO2301","date":"2006-01-01T00:38:21Z"}},\
                    {"id":"06CAIRO2500","before":{"id":"06CAIRO2400","date":"2006-01-01T00:40:00Z"},"after":null},\
                    {"id":"07CAIRO1","before":null,"after":null},\
                    {"id":"76ROME4","before":{"id":"76ROME3","date":"2006-01-01T00:00:03Z"},\
                    "after":{"id":"76ROME6","date":"2006-01-01T00:00:06Z"}},\
                    {"id":"MEMO","before":null,"after":null}]}
                    """,
                    Answer.get(page, "/api/neighbours?id=06CAIRO2300&id=06CAIRO2500&id=07CAIRO1&id=76ROME4&id=MEMO")
                            .body());
            assertEquals(
                    400,
                    Answer.get(page, "/api/neighbours?" + "id=06CAIRO1&".repeat(51))
                            .status());
            assertEquals(400, Answer.get(page, "/api/neighbours").status());
        }
    }

    /** A cable that is sent in the second of its serial; every fifth has no date. */
    private static Cable cable(String series, int serial) {
        Cable cable = Cable.builder(series + serial).build();
        return serial % 5 == 0 && serial < 10
                ? cable
                : cable.toBuilder()
                        .date(CableDate.of(START.plusSeconds(serial)))
                        .build();
    }
}
