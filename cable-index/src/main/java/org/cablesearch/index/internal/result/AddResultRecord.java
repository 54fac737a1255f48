package org.cablesearch.index.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.index.AddResult;

/** An {@link AddResult} as data. */
public record AddResultRecord(Outcome outcome, Optional<String> conflict) implements AddResult {

    public AddResultRecord {
        requireNonNull(outcome, "outcome");
        requireNonNull(conflict, "conflict");
    }
}
