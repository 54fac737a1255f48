package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.PortionMarking;

/**
 * A piece of one paragraph that shows why a cable was found.
 *
 * @param paragraph the paragraph's number as written
 * @param index the paragraph's index in the cable
 * @param marking the paragraph's portion marking
 * @param text the paragraph, or about 400 characters of it around the matches, with … where it was cut
 * @param spans what matched, in order, none overlapping another; places in {@code text}
 */
public record Snippet(
        OptionalInt paragraph, int index, Optional<PortionMarking> marking, String text, List<Span> spans) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Snippet {
        requireNonNull(paragraph, "paragraph");
        requireNonNull(marking, "marking");
        requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }

    /** The text with each match between two marks, all else as it is: {@code render("[", "]")}; see {@link Markup}. */
    public String render(String before, String after) {
        return Markup.plain(before, after).render(this);
    }
}
