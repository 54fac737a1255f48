package org.cablesearch.page.internal.source;

import java.util.Optional;

/**
 * The text from which a cable was read, if it is still there.
 *
 * @param state whether it is still there
 * @param place the file name and line from which the cable was read; empty if the index does not know
 * @param text the record in that place; present if and only if it is unchanged
 * @param message the state in words, for the reader of the page
 */
public record SourceText(State state, Optional<String> place, Optional<String> text, String message) {

    /** The state of the text. */
    public enum State {
        /** The record is there, and reads as the cable in the index. */
        UNCHANGED,
        /** The file is there, but the record is gone, or another one is in its place. */
        CHANGED,
        /** The file is gone. */
        ABSENT,
        /** The state is unknown. */
        UNKNOWN
    }

    static SourceText unchanged(String place, String text) {
        return new SourceText(State.UNCHANGED, nameIn(place), Optional.of(text), "The cable was read from this text.");
    }

    static SourceText without(State state, String place, String message) {
        return new SourceText(state, nameIn(place), Optional.empty(), message);
    }

    /** A place without the folders that lead to its file; those within an archive stay. */
    private static Optional<String> nameIn(String place) {
        int archive = place.indexOf("!/");
        String file = archive < 0 ? place : place.substring(0, archive);
        return Optional.of(place.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))
                .filter(name -> !name.isEmpty());
    }
}
