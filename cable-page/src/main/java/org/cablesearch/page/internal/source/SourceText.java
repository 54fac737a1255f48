package org.cablesearch.page.internal.source;

import java.util.Optional;

/**
 * What became of the text from which a cable was read.
 *
 * @param state whether it is still there
 * @param place the file and line from which the cable was read; empty if the index was not told
 * @param text the record as it stands there; present exactly when it is unchanged
 * @param message the same in words, for the reader of the page
 */
public record SourceText(State state, Optional<String> place, Optional<String> text, String message) {

    /** What became of it. */
    public enum State {
        /** The record is there, and reads as the cable that is held. */
        UNCHANGED,
        /** The file is there, but no longer has the record, or has another one in its place. */
        CHANGED,
        /** The file is not there. */
        ABSENT,
        /** It cannot be told. */
        UNKNOWN
    }

    static SourceText unchanged(String place, String text) {
        return new SourceText(
                State.UNCHANGED, Optional.of(place), Optional.of(text), "The cable was read from this text.");
    }

    static SourceText without(State state, String place, String message) {
        return new SourceText(state, Optional.of(place).filter(known -> !known.isEmpty()), Optional.empty(), message);
    }
}
