package org.cablesearch.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.query.internal.result.SnippetData;

/**
 * A piece of one paragraph that shows why a cable was found.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="snippets"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface Snippet permits SnippetData {

    /** The paragraph's number as written; empty for text outside a numbered paragraph. */
    OptionalInt paragraph();

    /** The index of the paragraph in {@link org.cablesearch.model.Cable#paragraphs()}. */
    int index();

    /** The portion marking of the paragraph. */
    Optional<PortionMarking> marking();

    /** The paragraph, or about 400 characters of it around the matches, with {@code …} where it was cut. */
    String text();

    /** The matches as places in {@link #text()}, in order; none overlaps another. */
    List<Span> spans();

    /** The text with each match between two marks, such as {@code render("[", "]")}. See {@link Markup}. */
    default String render(String before, String after) {
        return Markup.plain(before, after).render(this);
    }
}
