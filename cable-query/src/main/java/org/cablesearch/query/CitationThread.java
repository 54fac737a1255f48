package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.DatePrecision;

/**
 * The cables that hang together with one by their citations, followed both ways.
 *
 * @param id the published id of the cable from which they were followed
 * @param cables the cables of the index, that one among them, the oldest first, those without a date last
 * @param absent canonical ids of the cables that these cite and the index has not, in order of id
 * @param complete whether these are all; else the nearest, as many as were asked for
 */
public record CitationThread(String id, List<Member> cables, List<String> absent, boolean complete) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public CitationThread {
        requireNonNull(id, "id");
        cables = List.copyOf(cables);
        absent = List.copyOf(absent);
    }

    /**
     * A cable of the thread.
     *
     * @param id its published id
     * @param subject its subject; may be empty
     * @param date its date
     * @param datePrecision how exact the date is
     * @param origin the post that sent it; may be empty
     * @param cites published ids of the cables of the thread that it cites, and canonical ids of the absent ones, in the
     *     order of its REF line
     * @param steps over how many citations it was reached; 0 for the cable from which they were followed
     */
    public record Member(
            String id,
            String subject,
            Optional<Instant> date,
            Optional<DatePrecision> datePrecision,
            String origin,
            List<String> cites,
            int steps) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public Member {
            requireNonNull(id, "id");
            requireNonNull(subject, "subject");
            requireNonNull(date, "date");
            requireNonNull(datePrecision, "datePrecision");
            requireNonNull(origin, "origin");
            cites = List.copyOf(cites);
        }
    }
}
