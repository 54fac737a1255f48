package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Snippet;

/** See {@link Hit}. */
public record HitData(
        String id,
        OptionalDouble score,
        String subject,
        Optional<CableDate> date,
        String origin,
        Classification classification,
        List<Snippet> snippets)
        implements Hit {

    public HitData {
        requireNonNull(id, "id");
        requireNonNull(score, "score");
        requireNonNull(subject, "subject");
        requireNonNull(date, "date");
        requireNonNull(origin, "origin");
        requireNonNull(classification, "classification");
        snippets = List.copyOf(snippets);
    }
}
