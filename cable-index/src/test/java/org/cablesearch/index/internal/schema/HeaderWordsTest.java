// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.internal.names.Posts;
import org.junit.jupiter.api.Test;

class HeaderWordsTest {

    private static final List<Optional<CableDate>> DATES = Stream.concat(
                    Stream.of(Optional.<CableDate>empty()),
                    Stream.of("1973-09-30T23:59:59Z", "2009-06-15T00:00:00Z")
                            .map(time -> Optional.of(CableDate.of(Instant.parse(time)))))
            .toList();

    private static final List<String> ODD =
            List.of("", "U.S. Mission to the U.N.", "SECSTATE's,", "US", "Embassy " + "Santiago ".repeat(20), "S'");

    @Test
    void theDistinctStemsAreThoseOfTheWholeText() {
        Stream.concat(Posts.names().stream(), ODD.stream())
                .forEach(origin -> DATES.forEach(date -> assertEquals(
                        HeaderWords.stems(HeaderWords.text(origin, date)).stream()
                                .distinct()
                                .toList(),
                        HeaderWords.distinctStems(origin, date).toList(),
                        origin)));
    }
}
