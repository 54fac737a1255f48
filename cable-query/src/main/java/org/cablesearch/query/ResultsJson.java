// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.IOException;
import org.cablesearch.index.IndexStats;
import org.cablesearch.query.internal.result.ArchiveTables;
import org.cablesearch.query.internal.result.BrowseTables;
import org.cablesearch.query.internal.result.SearchTables;

/**
 * Results as JSON, with the keys that the command prints with {@code --json}: one object on one line, without a line end.
 * {@code docs/json.md} lists the keys.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="json"}
 *
 * <p>All methods are safe for use by many threads.
 *
 * @since 0.2
 */
public final class ResultsJson {

    private ResultsJson() {}

    /**
     * The answer to a search, as {@code cables search --json}. A query that was not read by {@link CableQuery#parse} is
     * printed in that language.
     */
    public static String of(SearchResults results) {
        SearchRequest request = results.request();
        String typed = request.parsed().text();
        String query = typed.isEmpty() ? request.query().toString() : typed;
        return SearchTables.results(query, request.unit()).json(results);
    }

    /** A hit alone, as {@code cables search --format jsonl}. */
    public static String of(Hit hit, Unit unit) {
        return SearchTables.hit(unit).json(hit);
    }

    /** The gaps of an archive, as {@code cables gaps --json}. */
    public static String of(GapReport report) {
        return ArchiveTables.GAPS.json(report);
    }

    /** The statistics of an archive, as {@code cables stats --json}. */
    public static String of(IndexStats stats) {
        return ArchiveTables.STATS.json(stats);
    }

    /** The citations of a cable, as {@code cables cites --json}. */
    public static String of(CitationLinks citations) {
        return BrowseTables.CITATIONS.json(citations);
    }

    /** The thread of a cable, as {@code cables cites --thread --json}. */
    public static String of(CableThread thread) {
        return BrowseTables.THREAD.json(thread);
    }

    /** Suggestions, as {@code cables suggest --json}. */
    public static String of(Suggestions suggestions) {
        return BrowseTables.SUGGESTIONS.json(suggestions);
    }

    /**
     * Writes {@link #of(SearchResults)}.
     *
     * @throws IOException if {@code out} throws it
     */
    public static void write(SearchResults results, Appendable out) throws IOException {
        out.append(of(results));
    }

    /**
     * Writes {@link #of(GapReport)}.
     *
     * @throws IOException if {@code out} throws it
     */
    public static void write(GapReport report, Appendable out) throws IOException {
        out.append(of(report));
    }

    /**
     * Writes {@link #of(IndexStats)}.
     *
     * @throws IOException if {@code out} throws it
     */
    public static void write(IndexStats stats, Appendable out) throws IOException {
        out.append(of(stats));
    }

    /**
     * Writes {@link #of(CitationLinks)}.
     *
     * @throws IOException if {@code out} throws it
     */
    public static void write(CitationLinks citations, Appendable out) throws IOException {
        out.append(of(citations));
    }

    /**
     * Writes {@link #of(CableThread)}.
     *
     * @throws IOException if {@code out} throws it
     */
    public static void write(CableThread thread, Appendable out) throws IOException {
        out.append(of(thread));
    }

    /**
     * Writes {@link #of(Suggestions)}.
     *
     * @throws IOException if {@code out} throws it
     */
    public static void write(Suggestions suggestions, Appendable out) throws IOException {
        out.append(of(suggestions));
    }
}
