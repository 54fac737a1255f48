// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;

/**
 * A reference id without its year, as a clause of a query: it matches the ids of any year with this post and serial.
 *
 * @param postAndSerial the rest of the id: {@code KABUL693}
 */
public record IdOfAnyYear(String postAndSerial) {

    private static final String ANY_YEAR = "[0-9]{2}";
    private static final int YEARS = 100;

    /** The clause that looks for it. */
    public CableQuery.Regex clause() {
        return new CableQuery.Regex(CableField.ID, ANY_YEAR + postAndSerial);
    }

    /** The id without its year that a query also looks for beside its words; empty for any other query. */
    public static Optional<IdOfAnyYear> beside(CableQuery query) {
        return query instanceof CableQuery.Or or
                        && or.clauses().size() == 2
                        && or.clauses().get(1) instanceof CableQuery.Regex id
                        && id.field() == CableField.ID
                        && id.pattern().startsWith(ANY_YEAR)
                ? Optional.of(new IdOfAnyYear(id.pattern().substring(ANY_YEAR.length())))
                : Optional.empty();
    }

    /** The ids with this post and serial, one per year. */
    public List<String> ids() {
        return IntStream.range(0, YEARS)
                .mapToObj(year -> (year < 10 ? "0" : "") + year + postAndSerial)
                .toList();
    }
}
