// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.Wording;

/**
 * Thrown for a request whose options are wrong. It has an issue for each of them; the messages are for the user.
 *
 * @since 0.2
 */
public final class InvalidRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<QueryIssue> issues;

    /** Creates an exception for at least one issue, each with its {@linkplain QueryIssue#option option}. */
    public InvalidRequestException(List<QueryIssue> issues) {
        super(issues.stream()
                .map(issue -> Wording.ifAny("", issue.option(), ": ") + issue.message())
                .collect(Collectors.joining("; ")));
        this.issues = List.copyOf(issues);
    }

    /** The issues, each with the {@linkplain QueryIssue#option option} that it concerns. */
    public List<QueryIssue> issues() {
        return issues;
    }
}
