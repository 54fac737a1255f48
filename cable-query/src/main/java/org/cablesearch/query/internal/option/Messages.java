// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.util.Optional;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.Synonyms;

/** The library's messages about a query, each with its suggestion. */
public final class Messages {

    private Messages() {}

    /** The message for an issue. */
    public static String of(QueryIssue issue) {
        return with(issue.message(), issue.suggestion());
    }

    /** The message for a hint. */
    public static String of(QueryHint hint) {
        return with(hint.message(), hint.suggestion());
    }

    /** The message for the synonyms of a word. */
    public static String of(Synonyms.Added synonyms) {
        return "for \"" + synonyms.from() + "\" also: " + String.join(", ", synonyms.to());
    }

    private static String with(String message, Optional<String> suggestion) {
        return message
                + suggestion
                        .filter(better -> !message.contains(better))
                        .map(better -> "; try " + better)
                        .orElse("");
    }
}
