package org.cablesearch.index.internal.result;

import org.cablesearch.index.AddSummary;

/** An {@link AddSummary} as data. */
public record AddSummaryRecord(long added, long replaced, long unchanged) implements AddSummary {}
