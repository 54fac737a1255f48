package org.cablesearch.index;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What became of a cable that was added.
 *
 * @param outcome what was done
 * @param conflict where a cable with the same id and other content was read earlier in this run, the one now replaced;
 *     present only where it was
 */
public record AddResult(Outcome outcome, Optional<String> conflict) {

    /** @throws NullPointerException if a component is {@code null} */
    public AddResult {
        requireNonNull(outcome, "outcome");
        requireNonNull(conflict, "conflict");
    }

    /** What was done with a cable. */
    public enum Outcome {
        /** No cable had its id. */
        ADDED,
        /** A cable with its id and other content went. */
        REPLACED,
        /** The index has the same cable already. */
        UNCHANGED
    }
}
