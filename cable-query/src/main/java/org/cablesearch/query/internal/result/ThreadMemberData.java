package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.query.CitationThread;

/** See {@link CitationThread.Member}. */
public record ThreadMemberData(
        String id,
        String subject,
        Optional<Instant> date,
        Optional<DatePrecision> datePrecision,
        String origin,
        List<String> cites,
        int steps)
        implements CitationThread.Member {

    public ThreadMemberData {
        requireNonNull(id, "id");
        requireNonNull(subject, "subject");
        requireNonNull(date, "date");
        requireNonNull(datePrecision, "datePrecision");
        requireNonNull(origin, "origin");
        cites = List.copyOf(cites);
    }
}
