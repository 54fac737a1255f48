// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.time.Instant;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;

/** The conditions for indexing a cable, see {@link org.cablesearch.index.CableIndex#add(Cable, String)}. */
public final class CableLimits {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private CableLimits() {}

    /**
     * Rejects a cable that cannot be indexed.
     *
     * @throws IllegalArgumentException if an id or the document is too long for a term, or the date is outside the years 1 to 9999
     */
    public static void require(Cable cable) {
        Ids.require(cable.id());
        Ids.require(cable.canonicalId());
        cable.document().ifPresent(Ids::require);
        cable.date().ifPresent(CableLimits::requireYear);
    }

    /** Rejects other years, because the facets for years and months write a year with four digits. */
    private static void requireYear(CableDate date) {
        if (date.instant().isBefore(FIRST) || !date.instant().isBefore(AFTER_LAST)) {
            throw new IllegalArgumentException("a date outside the years 1 to 9999: " + date.instant());
        }
    }
}
