// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.time.Duration;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;

/** The defaults of the command, the page and assistants. */
public final class UsualSearch {

    /** Time limit of a search. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    /** Number of values listed for a facet. */
    public static final int FACET_VALUES = 10;

    private UsualSearch() {}

    /** A request with all that helps a person: the exact total, hints, and near hits. */
    public static SearchRequest of(ParsedQuery parsed) {
        return SearchRequest.of(parsed).exactTotal(true).hints(true).near(true);
    }
}
