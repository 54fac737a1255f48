package org.cablesearch.index.internal.result;

import java.util.List;
import org.cablesearch.index.VerifyReport;

/** A {@link VerifyReport} as data. */
public record VerifyReportRecord(long cables, long paragraphs, List<String> problems, List<String> notes)
        implements VerifyReport {

    public VerifyReportRecord {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
