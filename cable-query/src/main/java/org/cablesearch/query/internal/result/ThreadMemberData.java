package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.CableDate;
import org.cablesearch.query.CitationThread;

/** See {@link CitationThread.Member}. */
public record ThreadMemberData(
        String id, String subject, Optional<CableDate> date, String origin, List<String> cites, int steps)
        implements CitationThread.Member {

    public ThreadMemberData {
        requireNonNull(id, "id");
        requireNonNull(subject, "subject");
        requireNonNull(date, "date");
        requireNonNull(origin, "origin");
        cites = List.copyOf(cites);
    }
}
