// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.cablesearch.query.internal.request.NearWords;
import org.cablesearch.query.internal.request.Vocabulary;
import org.junit.jupiter.api.Test;

/** Checks that no more ids are looked up than hints are shown. */
class AbsentIdsTest {

    @Test
    void searchEndsWithTheLastHintThatIsShown() throws IOException {
        int few = lookups(3);
        assertEquals(few, lookups(400));
        assertTrue(few < 400, () -> few + " lookups");
    }

    /** A cluster lists the ids of deleted cables, too, until it merges them. */
    @Test
    void theNearestThatIsHeldIsOffered() throws IOException {
        NearWords near = new NearWords("06PARIS1002", 1);
        List.of("06PARIS1001", "06PARIS1003", "06PARIS1006").forEach(id -> near.add(id, 1));
        Vocabulary archive = (Vocabulary) Proxy.newProxyInstance(
                Vocabulary.class.getClassLoader(),
                new Class<?>[] {Vocabulary.class},
                (proxy, method, asked) -> method.getName().equals("near") ? near : asked[0].equals("06PARIS1006"));
        List<QueryHint> hints = Hints.of(
                CableQuery.parse("id:06PARIS1002"),
                false,
                List.of(),
                0,
                archive,
                Deadlines.none(),
                query -> query.toString().contains("1006") ? 1 : 0);
        assertEquals(
                List.of("06PARIS1006"),
                hints.stream().map(hint -> hint.suggestion().orElse("")).toList());
    }

    /** How many lookups the hints about this many absent ids need. */
    private static int lookups(int ids) throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        Vocabulary empty = (Vocabulary) Proxy.newProxyInstance(
                Vocabulary.class.getClassLoader(), new Class<?>[] {Vocabulary.class}, (proxy, method, asked) -> {
                    lookups.incrementAndGet();
                    return method.getName().equals("near") ? new NearWords("", 0) : (Object) false;
                });
        ParsedQuery parsed = CableQuery.parse(
                IntStream.range(0, ids)
                        .mapToObj(i -> "id:06PARIS" + (1_000 + i))
                        .collect(Collectors.joining(" OR ")),
                QueryLimits.DEFAULT.maxClauses(1_000));
        List<QueryHint> hints = Hints.of(parsed, false, List.of(), 0, empty, Deadlines.none(), query -> {
            lookups.incrementAndGet();
            return 0;
        });
        assertEquals(3, hints.size());
        return lookups.get();
    }
}
