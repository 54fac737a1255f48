// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The time and addressee of a request {@linkplain SearchRequest#asOf as of a time}, and how many cables it cannot place.
 *
 * @param date the time, as {@link SearchRequest#asOf(String)} reads it: {@code 2006-08-15}, {@code 2006-08-15T14:30Z}
 * @param at the addressee that sent or received the hits
 * @param undated how many cables without a date match; nobody knows whether these had been sent
 * @since 0.2
 */
public record AsOf(String date, Optional<String> at, long undated) {

    /** @throws NullPointerException if a component is {@code null} */
    public AsOf {
        requireNonNull(date, "date");
        requireNonNull(at, "at");
    }
}
