// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.cablesearch.desk.internal.check.Attributions;
import org.cablesearch.desk.internal.check.Effort;
import org.cablesearch.desk.internal.check.HeldCables;
import org.cablesearch.desk.internal.check.Numbers;
import org.cablesearch.desk.internal.check.QuotationFinder;
import org.cablesearch.desk.internal.check.QuotationMatcher;
import org.cablesearch.query.CableSearcher;

/**
 * Compares drafts with an archive: the numbers of cables, the claims about them, and quotations word by word.
 *
 * {@snippet class="org.cablesearch.desk.JavadocExamplesTest" region="check"}
 *
 * <p>Safe for use by many threads.
 *
 * @since 0.2
 */
public final class DraftChecker {

    private final CableSearcher searcher;
    private final Optional<Duration> timeLimit;
    private final BooleanSupplier isCancelled;
    private final LongSupplier nanoTime;

    private DraftChecker(
            CableSearcher searcher, Optional<Duration> timeLimit, BooleanSupplier isCancelled, LongSupplier nanoTime) {
        this.searcher = searcher;
        this.timeLimit = timeLimit;
        this.isCancelled = isCancelled;
        this.nanoTime = nanoTime;
    }

    /** A checker for the archive of a searcher. The caller closes the searcher. */
    public static DraftChecker of(CableSearcher searcher) {
        return new DraftChecker(requireNonNull(searcher, "searcher"), Optional.empty(), () -> false, System::nanoTime);
    }

    /**
     * This checker with a time limit for each draft. When the time is up, the report says so, and whatever has not been
     * compared is {@code UNREAD}. Of several limits, the shortest holds.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public DraftChecker within(Duration timeLimit) {
        Duration shorter =
                this.timeLimit.filter(limit -> limit.compareTo(timeLimit) < 0).orElse(timeLimit);
        return new DraftChecker(searcher.within(timeLimit), Optional.of(shorter), isCancelled, nanoTime);
    }

    /**
     * This checker with checks that another thread can cancel: a cancelled check throws an {@link
     * java.io.InterruptedIOException}. If it is cancelled by several, any of them ends the check.
     *
     * @param isCancelled called by the threads that check, thousands of times a second; must be fast and safe for use by
     *     many threads
     */
    public DraftChecker cancelledBy(BooleanSupplier isCancelled) {
        BooleanSupplier first = this.isCancelled;
        return new DraftChecker(
                searcher.cancelledBy(isCancelled),
                timeLimit,
                () -> first.getAsBoolean() || isCancelled.getAsBoolean(),
                nanoTime);
    }

    /** This checker with another clock, for tests. */
    DraftChecker clock(LongSupplier nanoTime) {
        return new DraftChecker(searcher, timeLimit, isCancelled, nanoTime);
    }

    /**
     * Checks Markdown or plain text.
     *
     * @throws IOException as of {@link #check(Draft)}
     */
    public DraftReport check(String text) throws IOException {
        return check(Draft.of(text));
    }

    /**
     * Checks a draft. Without a time limit, a hostile draft is given up after some minutes as if its time were up.
     *
     * @throws java.io.InterruptedIOException if the check is cancelled or the thread is interrupted
     * @throws IOException if the index cannot be read
     */
    public DraftReport check(Draft draft) throws IOException {
        HeldCables cables = new HeldCables(searcher);
        Effort effort = new Effort(nanoTime, timeLimit, isCancelled);
        effort.requireWanted();
        List<DraftReport.CitedId> ids = new Numbers(draft, cables, effort).find();
        List<QuotationFinder.Quoted> quoted = QuotationFinder.find(draft, effort);
        Attributions attributions = new Attributions(draft, ids, quoted);
        QuotationMatcher matcher = new QuotationMatcher(draft, attributions, cables, effort);
        List<DraftReport.Quotation> quotations = new ArrayList<>();
        for (QuotationFinder.Quoted one : quoted) {
            effort.requireWanted();
            matcher.match(one).ifPresent(quotations::add);
        }
        boolean timedOut = Stream.concat(
                        ids.stream().map(DraftReport.CitedId::why),
                        quotations.stream().map(DraftReport.Quotation::why))
                .anyMatch(why -> why.equals(Optional.of(DraftReport.Why.TIME)));
        return new DraftReport(ids, quotations, timedOut);
    }
}
