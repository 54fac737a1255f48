// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;

/**
 * Who reported something first, and who followed: the earliest hit of each post, TAGS code, year or month.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="first"}
 *
 * @param values the values in the order of their earliest hits, then by the keys of these; values that only hits without a date
 *     have are last
 * @param timedOut whether time ran out; the values that were found by then are the earliest ones
 * @since 0.2
 */
public record First(List<Value> values, boolean timedOut) {

    /** @throws NullPointerException if an element is {@code null} */
    public First {
        values = List.copyOf(values);
    }

    /**
     * The earliest hit of a value.
     *
     * @param value the value: {@code Embassy Oslo}, {@code PHUM}, {@code 2006}
     * @param cable the earliest cable that has it
     * @param date when that cable was sent
     * @param cites the ids of the other hits that it cites, the earliest first: what it may repeat
     */
    public record Value(String value, CableKey cable, Optional<CableDate> date, List<String> cites) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public Value {
            requireNonNull(value, "value");
            requireNonNull(cable, "cable");
            requireNonNull(date, "date");
            cites = List.copyOf(cites);
        }
    }
}
