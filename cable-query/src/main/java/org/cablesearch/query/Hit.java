package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cablesearch.model.Classification;
import org.cablesearch.model.DatePrecision;

/**
 * A cable that was found, or at paragraph unit a paragraph of it.
 *
 * @param id the cable's published id
 * @param score how well it answers the query, higher is better; present only where hits are sorted by it
 * @param subject the cable's subject; may be empty
 * @param date the cable's date
 * @param datePrecision how exact the date is
 * @param origin the post that sent it; may be empty
 * @param classification the classification of the whole cable
 * @param snippets the paragraphs that answer best; at paragraph unit exactly one, the paragraph that was found
 */
public record Hit(
        String id,
        OptionalDouble score,
        String subject,
        Optional<Instant> date,
        Optional<DatePrecision> datePrecision,
        String origin,
        Classification classification,
        List<Snippet> snippets) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Hit {
        requireNonNull(id, "id");
        requireNonNull(score, "score");
        requireNonNull(subject, "subject");
        requireNonNull(date, "date");
        requireNonNull(datePrecision, "datePrecision");
        requireNonNull(origin, "origin");
        requireNonNull(classification, "classification");
        snippets = List.copyOf(snippets);
    }

    /** The cable as a footnote cites it: {@code 06PHNOMPENH2611, 15 August 2006}. The day is that in UTC. */
    public String citation() {
        return Footnote.of(this);
    }

    /**
     * A paragraph of it as a footnote cites it: {@code 06PHNOMPENH2611, para. 3 (SBU), 15 August 2006}.
     *
     * @param snippet one of its snippets
     */
    public String citation(Snippet snippet) {
        return Footnote.of(this, snippet);
    }
}
