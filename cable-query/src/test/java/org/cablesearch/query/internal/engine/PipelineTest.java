// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.junit.jupiter.api.Test;

/** Checks what the pipeline asks of an engine. */
class PipelineTest {

    private static final Hit HIT = Hit.of("06A1");

    private final List<String> asked = new ArrayList<>();

    /** An engine that finds one hit, and records what it is asked. */
    private Engine engine() {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (self, method, arguments) -> {
                    asked.add(method.getName());
                    return switch (method.getName()) {
                        case "page" ->
                            new Engine.Page(
                                    List.of(HIT),
                                    Optional.of(new Engine.Last(7, 0, HIT.id())),
                                    new Engine.Total(2, false),
                                    true,
                                    () -> Engine.Counts.NONE);
                        case "version" -> 3L;
                        default -> null;
                    };
                });
    }

    /** A stream reads many pages, and has no use for counts and hints. */
    @Test
    void pageOfAStreamCountsNothing() throws IOException {
        SearchRequest request = SearchRequest.of("police OR polise")
                .sort(Sort.OLDEST)
                .exactTotal(true)
                .hints(true)
                .near(true)
                .facet(Dimension.TAGS, 3);
        Pipeline.HitPage page = Pipeline.page(request, Deadlines.none(), engine());
        assertEquals(List.of(HIT), page.hits());
        assertEquals("06A1", Cursor.parse(page.next().orElseThrow(), request).cable());
        assertEquals(List.of("values", "page"), asked);
    }
}
