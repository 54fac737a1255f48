// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Span;

/**
 * A piece of one paragraph that shows why a cable was found.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="snippets"}
 *
 * @param paragraph the paragraph's number as written; empty for text outside a numbered paragraph
 * @param paragraphIndex the index of the paragraph in {@link org.cablesearch.model.Cable#paragraphs()}
 * @param marking the portion marking of the paragraph
 * @param text the paragraph; of a long one, a few lines around the matches, with {@code …} where it is cut
 * @param spans the places of the matches in the text, in order and without overlaps
 */
public record Snippet(
        OptionalInt paragraph, int paragraphIndex, Optional<PortionMarking> marking, String text, List<Span> spans) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Snippet {
        requireNonNull(paragraph, "paragraph");
        requireNonNull(marking, "marking");
        requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }

    /**
     * The whole text of a paragraph, without matches.
     *
     * @since 0.2
     */
    public static Snippet of(Paragraph paragraph) {
        return new Snippet(paragraph.number(), paragraph.index(), paragraph.marking(), paragraph.text(), List.of());
    }

    /**
     * This snippet with other matches.
     *
     * @since 0.2
     */
    public Snippet withSpans(List<Span> spans) {
        return new Snippet(paragraph, paragraphIndex, marking, text, spans);
    }

    /**
     * The text with each match between two marks, such as {@code render("[", "]")}. Nothing is escaped, so tags are not
     * for this method: HTML is rendered by {@link Markup#html(String, String)}, text for a terminal by {@link
     * Markup#ansi()}.
     */
    public String render(String before, String after) {
        return Markup.plain(before, after).render(this);
    }
}
