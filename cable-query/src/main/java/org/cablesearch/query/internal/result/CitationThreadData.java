package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.query.CitationThread;

/** See {@link CitationThread}. */
public record CitationThreadData(String id, List<Member> cables, List<String> absent, boolean complete)
        implements CitationThread {

    public CitationThreadData {
        requireNonNull(id, "id");
        cables = List.copyOf(cables);
        absent = List.copyOf(absent);
    }
}
