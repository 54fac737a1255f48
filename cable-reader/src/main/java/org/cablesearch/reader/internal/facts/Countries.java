// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.facts;

import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.names.TagTable;

/** The names of countries, from the table of country TAGS. */
public final class Countries {

    private static final Set<String> NAMES =
            TagTable.standard().countryNames().stream().map(Posts::squeeze).collect(Collectors.toUnmodifiableSet());

    private Countries() {}

    /** Whether these letters, as {@link Posts#squeeze} makes them, are the name of a country: {@code SOUTHAFRICA}. */
    public static boolean isCountry(String letters) {
        return NAMES.contains(letters);
    }
}
