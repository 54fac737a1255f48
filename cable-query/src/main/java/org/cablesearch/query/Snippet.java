package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.PortionMarking;

/**
 * A piece of one paragraph that shows why a cable was found.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="snippets"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface Snippet {

    /** The paragraph's number as written; empty for text outside a numbered paragraph. */
    OptionalInt paragraph();

    /** The index of the paragraph in {@link org.cablesearch.model.Cable#paragraphs()}. */
    int index();

    /** The portion marking of the paragraph. */
    Optional<PortionMarking> marking();

    /** The paragraph; of a long one, a few lines around the matches, with {@code …} where it is cut. */
    String text();

    /** The places of the matches in {@link #text()}, in order and without overlaps. */
    List<Span> spans();

    /**
     * The text with each match between two marks, such as {@code render("[", "]")}. Nothing is escaped, so tags are not
     * for this method: HTML is rendered by {@link Markup#html(String, String)}, text for a terminal by {@link
     * Markup#ansi()}.
     */
    default String render(String before, String after) {
        return Markup.plain(before, after).render(this);
    }

    /**
     * Creates a builder for a snippet with this text. It has no match and is from the first paragraph unless something
     * else is set.
     */
    static Builder builder(String text) {
        return new Builder(text);
    }

    /** Builds a snippet. Each method returns this builder. Not safe for use by several threads. */
    final class Builder {

        private record MadeSnippet(
                String text, OptionalInt paragraph, int index, Optional<PortionMarking> marking, List<Span> spans)
                implements Snippet {}

        private final String text;
        private OptionalInt paragraph = OptionalInt.empty();
        private int index;
        private Optional<PortionMarking> marking = Optional.empty();
        private List<Span> spans = List.of();

        private Builder(String text) {
            this.text = requireNonNull(text, "text");
        }

        /** Sets {@link Snippet#paragraph}. */
        public Builder paragraph(OptionalInt paragraph) {
            this.paragraph = requireNonNull(paragraph, "paragraph");
            return this;
        }

        /** Sets {@link Snippet#index}. */
        public Builder index(int index) {
            this.index = index;
            return this;
        }

        /** Sets {@link Snippet#marking}. */
        public Builder marking(Optional<PortionMarking> marking) {
            this.marking = requireNonNull(marking, "marking");
            return this;
        }

        /** Sets {@link Snippet#spans}. */
        public Builder spans(List<Span> spans) {
            this.spans = List.copyOf(spans);
            return this;
        }

        /** Creates the snippet. */
        public Snippet build() {
            return new MadeSnippet(text, paragraph, index, marking, spans);
        }
    }
}
