package org.cablesearch.index;

import java.util.Optional;
import org.cablesearch.index.internal.result.AddResultRecord;

/**
 * What became of a cable that was added.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="result"}
 */
public sealed interface AddResult permits AddResultRecord {

    /** What was done. */
    Outcome outcome();

    /**
     * Where the cable that is now replaced was read, if it was added earlier in the same run: a run is the time from
     * {@link CableIndex#open} to {@link CableIndex#close}. Two cables of one id in one run are usually a mistake in the
     * sources.
     */
    Optional<String> conflict();

    /** What was done with a cable. */
    enum Outcome {
        /** No cable had its id. */
        ADDED,
        /** It took the place of a cable with its id and other content. */
        REPLACED,
        /** The index had the same cable already. */
        UNCHANGED
    }
}
