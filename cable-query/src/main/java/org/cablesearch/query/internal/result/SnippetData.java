package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Span;

/** See {@link Snippet}. */
public record SnippetData(
        OptionalInt paragraph, int index, Optional<PortionMarking> marking, String text, List<Span> spans)
        implements Snippet {

    public SnippetData {
        requireNonNull(paragraph, "paragraph");
        requireNonNull(marking, "marking");
        requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }
}
