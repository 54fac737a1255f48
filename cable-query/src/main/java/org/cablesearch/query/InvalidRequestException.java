// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for a request whose options are wrong. It has an issue for each of them; the messages are for the user.
 *
 * @since 0.2
 */
public final class InvalidRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 2;

    private final SerializableIssue[] issues;

    /** Creates an exception for at least one issue, each with its {@linkplain QueryIssue#option option}. */
    public InvalidRequestException(List<QueryIssue> issues) {
        super(issues.stream()
                .map(issue -> Wording.ifAny("", issue.option(), ": ") + issue.message())
                .collect(Collectors.joining("; ")));
        this.issues = issues.stream().map(SerializableIssue::of).toArray(SerializableIssue[]::new);
    }

    /** The issues, each with the {@linkplain QueryIssue#option option} that it concerns. */
    public List<QueryIssue> issues() {
        return Arrays.stream(issues).map(SerializableIssue::issue).toList();
    }

    /** An issue without an {@link Optional}, which cannot be serialized. */
    private record SerializableIssue(
            String message,
            int start,
            int end,
            @Nullable String suggestion,
            @Nullable Dimension dimension,
            @Nullable String option)
            implements Serializable {

        static SerializableIssue of(QueryIssue issue) {
            return new SerializableIssue(
                    issue.message(),
                    issue.place().start(),
                    issue.place().end(),
                    issue.suggestion().orElse(null),
                    issue.dimension().orElse(null),
                    issue.option().orElse(null));
        }

        QueryIssue issue() {
            return new QueryIssue(
                    message,
                    new Span(start, end),
                    Optional.ofNullable(suggestion),
                    Optional.ofNullable(dimension),
                    Optional.ofNullable(option));
        }
    }
}
