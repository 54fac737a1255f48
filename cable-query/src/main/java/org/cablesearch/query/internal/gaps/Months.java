// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.gaps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.cablesearch.query.view.GapReport.Month;
import org.cablesearch.query.view.GapReport.Run;

/** Counts held and missing numbers by month. */
final class Months {

    private final TreeMap<YearMonth, Month> months = new TreeMap<>();

    void held(Instant sent) {
        count(new Month(month(sent), 1, 0));
    }

    /** Spreads a run over the time between the cables on both sides, within the year of its numbers. */
    void missing(Run run, int year) {
        if (run.before().isEmpty() || run.after().isEmpty()) {
            return;
        }
        Instant begin = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = LocalDate.of(year, 12, 31).atTime(23, 59).toInstant(ZoneOffset.UTC);
        long one = within(begin, end, run.before().get());
        long other = within(begin, end, run.after().get());
        long from = Math.min(one, other);
        long to = Math.max(one, other);
        int missing = run.to() - run.from() + 1;
        long counted = 0;
        for (YearMonth month = month(Instant.ofEpochSecond(from)); counted < missing; month = month.plusMonths(1)) {
            long next = month.plusMonths(1).atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            // Of n numbers, number i of 1 to n is sent at from + i/(n+1) of the time.
            long done = next > to ? missing : Math.min(missing, (next - 1 - from) * (missing + 1L) / (to - from));
            if (done > counted) {
                count(new Month(month, 0, done - counted));
                counted = done;
            }
        }
    }

    private static long within(Instant begin, Instant end, Instant time) {
        return Math.clamp(time.getEpochSecond(), begin.getEpochSecond(), end.getEpochSecond());
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }

    private void count(Month more) {
        months.merge(
                more.month(),
                more,
                (one, other) -> new Month(one.month(), one.held() + other.held(), one.missing() + other.missing()));
    }

    List<Month> list() {
        return List.copyOf(months.values());
    }
}
