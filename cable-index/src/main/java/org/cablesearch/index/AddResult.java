package org.cablesearch.index;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The outcome of adding one cable.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="result"}
 */
public interface AddResult {

    /** Creates a result with these components. */
    static AddResult of(Outcome outcome, Optional<String> conflict) {
        record MadeAddResult(Outcome outcome, Optional<String> conflict) implements AddResult {}
        return new MadeAddResult(requireNonNull(outcome, "outcome"), requireNonNull(conflict, "conflict"));
    }

    /** What was done. */
    Outcome outcome();

    /**
     * The source of the replaced cable, if that cable was added earlier in the same run (from {@link CableIndex#open}
     * to {@link CableIndex#close}). Two cables with the same id in one run usually mean a mistake in the sources.
     */
    Optional<String> conflict();

    /** What happened to a cable that was added. */
    enum Outcome {
        /** The index had no cable with its id. */
        ADDED,
        /** It replaced a cable with the same id and different content. */
        REPLACED,
        /** The index already had the same cable. */
        UNCHANGED
    }
}
