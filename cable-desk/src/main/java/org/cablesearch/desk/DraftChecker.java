package org.cablesearch.desk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
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
 */
public final class DraftChecker {

    private final CableSearcher searcher;

    private DraftChecker(CableSearcher searcher) {
        this.searcher = searcher;
    }

    /** A checker for the archive of a searcher. The caller closes the searcher. */
    public static DraftChecker of(CableSearcher searcher) {
        return new DraftChecker(requireNonNull(searcher, "searcher"));
    }

    /**
     * Checks Markdown or plain text.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalArgumentException as of {@link #check(Draft)}
     */
    public DraftReport check(String text) throws IOException {
        return check(Draft.of(text));
    }

    /**
     * Checks a draft.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalArgumentException if the check would take minutes: a draft of 64 MB that is full of numbers, or a
     *     quotation of more than 16,000 words; the message is for the user
     */
    public DraftReport check(Draft draft) throws IOException {
        HeldCables cables = new HeldCables(searcher);
        Effort effort = new Effort();
        List<DraftReport.CitedId> ids = new Numbers(draft, cables, effort).find();
        List<QuotationFinder.Quoted> quoted = QuotationFinder.find(draft, effort);
        Attributions attributions = new Attributions(draft, ids, quoted);
        QuotationMatcher matcher = new QuotationMatcher(draft, ids, cables, effort);
        List<DraftReport.Quotation> quotations = new java.util.ArrayList<>();
        for (QuotationFinder.Quoted one : quoted) {
            matcher.match(one, attributions.of(one)).ifPresent(quotations::add);
        }
        return new DraftReport(ids, quotations);
    }
}
