// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * Something in a cable that the reader repaired or could not read.
 *
 * @param code the kind of problem; codes are stable across versions
 * @param message what was found and how it was read, for people
 * @param line the line of the source, from 1; empty if the problem does not lie on a single line
 */
public record Problem(ProblemCode code, String message, OptionalInt line) {

    /** @throws NullPointerException if a component is {@code null} */
    public Problem {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        requireNonNull(line, "line");
    }
}
