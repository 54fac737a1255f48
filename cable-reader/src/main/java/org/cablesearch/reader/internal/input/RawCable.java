package org.cablesearch.reader.internal.input;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.Problem;

/**
 * What all layouts of a published cable have in common: the columns of the record, and header and body as separate
 * texts, not yet parsed.
 *
 * @param id the published id, not blank
 * @param title the title of the record, or an empty text; only the text layout and the page have one
 * @param recorded the date of the record, as written there
 * @param recordedPrecision the precision of that date
 * @param classification the classification as published; may be empty
 * @param origin the post as published; may be empty
 * @param header the routing header; may be empty
 * @param headerLine the line of the source on which the header begins
 * @param body the text, from the classification line on
 * @param bodyLine the line of the source on which the body begins
 * @param problems what was repaired while reading the layout
 */
public record RawCable(
        String id,
        String title,
        Optional<LocalDateTime> recorded,
        DatePrecision recordedPrecision,
        String classification,
        String origin,
        String header,
        int headerLine,
        String body,
        int bodyLine,
        List<Problem> problems) {

    /** @throws NullPointerException if a component is {@code null} */
    public RawCable {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(recorded, "recorded");
        requireNonNull(recordedPrecision, "recordedPrecision");
        requireNonNull(classification, "classification");
        requireNonNull(origin, "origin");
        requireNonNull(header, "header");
        requireNonNull(body, "body");
        problems = List.copyOf(problems);
    }
}
