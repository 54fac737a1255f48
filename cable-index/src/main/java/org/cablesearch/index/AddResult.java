// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The outcome of adding one cable.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="result"}
 *
 * @param outcome what was done
 * @param replacedSource the source of the replaced cable, if that cable was added earlier in the same run (from {@link
 *     CableIndex#open} to {@link CableIndex#close}). Two cables with the same id in one run usually mean a mistake in the
 *     sources.
 */
public record AddResult(Outcome outcome, Optional<String> replacedSource) {

    /** @throws NullPointerException if a component is {@code null} */
    public AddResult {
        requireNonNull(outcome, "outcome");
        requireNonNull(replacedSource, "replacedSource");
    }

    /**
     * An outcome that replaced no cable of the same run.
     *
     * @since 0.2
     */
    public static AddResult of(Outcome outcome) {
        return new AddResult(outcome, Optional.empty());
    }

    /** The outcome of adding a cable. */
    public enum Outcome {
        /** The index had no cable with its id. */
        ADDED,
        /** It replaced a cable with the same id and different content. */
        REPLACED,
        /** The index already had the same cable. */
        UNCHANGED
    }
}
