// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.source;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.WORD;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.Optional;
import org.cablesearch.model.internal.table.Table;

/**
 * The text from which a cable was read, if it still exists.
 *
 * @param state whether the text still exists
 * @param file the file name and line from which the cable was read; empty if the index does not know
 * @param text the record there; present only if it is unchanged
 * @param message the state in words, for the reader of the page
 */
public record SourceText(State state, Optional<String> file, Optional<String> text, String message) {

    /** The state of the text. */
    public enum State {
        /** The record is there, and reading it gives the cable in the index. */
        UNCHANGED,
        /** The file is there, but the record is gone, or another one is in its place. */
        CHANGED,
        /** The file is gone. */
        ABSENT,
        /** It could not be determined. */
        UNKNOWN
    }

    /** The keys of its JSON. */
    public static Table<SourceText> table(String id) {
        return Table.of(
                row("id", TEXT, source -> id, "the published id of the cable"),
                row("state", WORD, SourceText::state, "the state of the text"),
                row("file", orNull(TEXT), SourceText::file, "the file, without the folders in front of it"),
                row("text", orNull(TEXT), SourceText::text, "the text, if it is unchanged"),
                row("message", TEXT, SourceText::message, "a sentence about it"));
    }

    static SourceText unchanged(String source, String text) {
        return new SourceText(State.UNCHANGED, nameIn(source), Optional.of(text), "The cable was read from this text.");
    }

    static SourceText without(State state, String source, String message) {
        return new SourceText(state, nameIn(source), Optional.empty(), message);
    }

    /** A source without the folders in front of its file; folders inside an archive are kept. */
    private static Optional<String> nameIn(String source) {
        int archive = source.indexOf("!/");
        String file = archive < 0 ? source : source.substring(0, archive);
        return Optional.of(source.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))
                .filter(name -> !name.isEmpty());
    }
}
