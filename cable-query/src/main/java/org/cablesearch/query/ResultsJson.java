// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.util.List;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.query.internal.result.ArchiveTables;
import org.cablesearch.query.internal.result.BrowseTables;
import org.cablesearch.query.internal.result.SearchTables;
import org.cablesearch.query.view.GapReport;

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
     * The result of a query of a batch, as a line of {@code cables batch --json}.
     *
     * @param line the line of the query in its file, from 1
     * @param query the query as written
     */
    public static String of(int line, String query, BatchResult result) {
        return SearchTables.BATCH.json(new SearchTables.BatchAnswer(line, query, result));
    }

    /**
     * The cables most similar to one, as {@code cables similar --json}.
     *
     * @param id the published id of that cable
     */
    public static String of(String id, List<SimilarCable> cables) {
        return BrowseTables.similar(id).json(cables);
    }

    /** Whether an index is damaged, as {@code cables verify --json}. */
    public static String of(VerifyReport report) {
        return ArchiveTables.VERIFY.json(report);
    }

    /** What a rebuild kept and lost, as {@code cables rebuild --json}. */
    public static String of(RebuildReport report) {
        return ArchiveTables.REBUILD.json(report);
    }
}
