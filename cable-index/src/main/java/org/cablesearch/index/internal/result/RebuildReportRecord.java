package org.cablesearch.index.internal.result;

import java.util.List;
import org.cablesearch.index.RebuildReport;

/** A {@link RebuildReport} as data. */
public record RebuildReportRecord(long kept, long lost, List<String> problems) implements RebuildReport {

    public RebuildReportRecord {
        problems = List.copyOf(problems);
    }
}
