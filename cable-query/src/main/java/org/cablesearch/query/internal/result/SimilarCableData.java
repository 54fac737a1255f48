package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SimilarCable;

/** See {@link SimilarCable}. */
public record SimilarCableData(Hit hit, List<String> words, List<String> tags, List<String> references)
        implements SimilarCable {

    public SimilarCableData {
        requireNonNull(hit, "hit");
        words = List.copyOf(words);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
    }
}
