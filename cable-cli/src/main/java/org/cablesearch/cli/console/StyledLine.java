// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.Printable;
import org.jspecify.annotations.Nullable;

/**
 * A line for people: pieces of text, each with a {@link Style} or none. Styles become terminal codes only when the line
 * is printed, so that no text can pass for a code.
 */
public final class StyledLine {

    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(@Nullable Style style, String text) {}

    /** A line that begins with plain text. */
    public static StyledLine of(String text) {
        return new StyledLine().add(text);
    }

    /** A line that begins with a piece in a style. */
    public static StyledLine of(Style style, String text) {
        return new StyledLine().add(style, text);
    }

    /** Adds plain text. */
    public StyledLine add(String text) {
        return add(null, text);
    }

    /** Adds a piece; without a style, it is plain text. */
    public StyledLine add(@Nullable Style style, String text) {
        if (!pieces.isEmpty() && pieces.getLast().style == style) {
            pieces.add(new Piece(style, pieces.removeLast().text + text));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(style, text));
        }
        return this;
    }

    /** Adds all pieces of another line. */
    public StyledLine add(StyledLine line) {
        pieces.addAll(line.pieces);
        return this;
    }

    /** Adds spaces up to a width, in UTF-16 units. */
    public StyledLine pad(int width) {
        return add(" ".repeat(Math.max(0, width - length())));
    }

    /** Adds a text at the right end of a column of this width. */
    public StyledLine right(String text, int width) {
        return pad(length() + width - text.length()).add(text);
    }

    /** The text without styles. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The length of the text, in UTF-16 units. */
    public int length() {
        return pieces.stream().mapToInt(piece -> piece.text.length()).sum();
    }

    /** The text to send to a display. */
    String render(Display display) {
        StringBuilder line = new StringBuilder();
        for (Piece piece : pieces) {
            String text = Printable.of(piece.text);
            line.append(piece.style != null && display.colour() ? piece.style.around(text) : text);
        }
        return line.toString();
    }
}
