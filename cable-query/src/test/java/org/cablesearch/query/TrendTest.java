// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cablesearch.query.view.Trend;
import org.cablesearch.query.view.Trend.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trend counts, and how often. */
class TrendTest {

    @TempDir
    Path folder;

    private SmallIndex index;

    @BeforeEach
    void index() throws IOException {
        index = new SmallIndex(folder);
        index.add(cable("06PARIS1", "Police", "The police came.").tags(List.of(SmallIndex.tag("PHUM", "Human Rights"))))
                .add(cable("06PARIS2", "Police", "The police left."))
                .add(cable("06PARIS3", "Weather", "Rain.").tags(List.of(SmallIndex.tag("PHUM", "Human Rights"))));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    /** The hits, what they are compared with, and all cables, each counted by one search unless they are the same. */
    @ParameterizedTest
    @CsvSource({
        "police,           2, 2, 3, 3",
        "tags:PHUM,        2, 2, 2, 3",
        "police tags:PHUM, 3, 1, 2, 3",
        "*:*,              1, 3, 3, 3"
    })
    void countsEachSetOfCablesOnce(String query, int searches, int hits, int of, int held) throws IOException {
        AtomicInteger searched = new AtomicInteger();
        CableSearcher real = index.searcher();
        CableSearcher counting = (CableSearcher) Proxy.newProxyInstance(
                CableSearcher.class.getClassLoader(),
                new Class<?>[] {CableSearcher.class},
                (self, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(self, method, arguments);
                    }
                    searched.incrementAndGet();
                    return method.invoke(real, arguments);
                });
        Trend trend = counting.trend(SearchRequest.of(query), Period.YEAR);
        assertEquals(searches, searched.get());
        Trend.Point year = trend.points().getFirst();
        assertEquals(List.of((long) hits, (long) of, (long) held), List.of(year.hits(), year.of(), year.held()));
        assertEquals(trend, real.trend(SearchRequest.of(query), Period.YEAR));
    }

    @Test
    void everythingIsCountedAgainAfterAChange() throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            SearchRequest police = SearchRequest.of("police");
            assertEquals(
                    3, searcher.trend(police, Period.YEAR).points().getFirst().held());
            index.add(cable("06PARIS4", "Weather", "Snow."));
            searcher.refresh();
            assertEquals(
                    4, searcher.trend(police, Period.YEAR).points().getFirst().held());
            assertEquals(
                    4,
                    searcher.trend(police.unit(Unit.PARAGRAPH), Period.MONTH)
                            .points()
                            .getFirst()
                            .held());
        }
    }
}
