package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * Something that was repaired, or could not be read, when a cable was read.
 *
 * @param code what kind of problem, stable from version to version
 * @param message what was found and what was made of it, for a person
 * @param line the line of the source on which it was found, from 1; empty where no one line is to blame
 */
public record Problem(ProblemCode code, String message, OptionalInt line) {

    /** @throws NullPointerException if a component is {@code null} */
    public Problem {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        requireNonNull(line, "line");
    }
}
