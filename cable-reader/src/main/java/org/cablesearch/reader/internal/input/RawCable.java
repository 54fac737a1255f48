// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.Problem;
import org.cablesearch.reader.internal.line.Line;

/**
 * The common parts of all layouts of a published cable: the columns of the record, and header and body as separate
 * texts, not yet parsed.
 *
 * @param id the published id, not blank
 * @param title the title of the record, or an empty text; only the text layout and the page have one
 * @param recorded the date of the record, as written there
 * @param recordedPrecision the precision of that date
 * @param classification the classification as published; may be empty
 * @param origin the post as published; may be empty
 * @param header the lines of the routing header; may be empty
 * @param body the lines of the text, from the classification line on; empty if the record has no text
 * @param textHash the hash of header and body as published; empty if there is neither, see {@link org.cablesearch.model.Provenance#textHash()}
 * @param archived the attributes that the archive of 1973 to 1979 gives a telegram; empty in other layouts
 * @param problems what was repaired while reading the layout
 */
public record RawCable(
        String id,
        String title,
        Optional<LocalDateTime> recorded,
        DatePrecision recordedPrecision,
        String classification,
        String origin,
        List<Line> header,
        List<Line> body,
        Optional<String> textHash,
        Optional<Archived> archived,
        List<Problem> problems)
        implements Content {

    /** @throws NullPointerException if a component is {@code null} */
    public RawCable {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(recorded, "recorded");
        requireNonNull(recordedPrecision, "recordedPrecision");
        requireNonNull(classification, "classification");
        requireNonNull(origin, "origin");
        header = List.copyOf(header);
        body = List.copyOf(body);
        requireNonNull(textHash, "textHash");
        requireNonNull(archived, "archived");
        problems = List.copyOf(problems);
    }

    /** This record with another header. */
    public RawCable header(List<Line> other) {
        return new RawCable(
                id,
                title,
                recorded,
                recordedPrecision,
                classification,
                origin,
                other,
                body,
                textHash,
                archived,
                problems);
    }
}
