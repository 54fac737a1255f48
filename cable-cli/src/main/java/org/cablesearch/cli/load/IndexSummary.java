// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;

import java.io.IOException;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.show.TableText;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.reader.Skip;

/**
 * The outcome of a run.
 *
 * @param read the number of records: added, replaced, unchanged and rejected
 * @param added cables with a new id
 * @param replaced cables that the index had with different content
 * @param unchanged cables that the index already had
 * @param rejected records that are not cables, and inputs without any
 * @param problems problems of cables other than repairs, conflicts between cables, and rejections
 * @param repairs problems repaired without loss
 * @param seconds how long the run took
 */
public record IndexSummary(
        long read,
        long added,
        long replaced,
        long unchanged,
        long rejected,
        long problems,
        long repairs,
        double seconds) {

    private static final Table<Skips> SKIPPED = Table.of(
            row("links", NUMBER, skips -> skips.count(Skip.LINKED_FOLDER), "links to folders"),
            row("dangling", NUMBER, skips -> skips.count(Skip.DANGLING_LINK), "broken links"),
            row("tooLong", NUMBER, skips -> skips.count(Skip.PATH_TOO_LONG), "paths longer than the system allows"));

    private static final Table<IndexSummary> COUNTS = Table.of(
            row("read", NUMBER, IndexSummary::read, "the number of records"),
            row("added", NUMBER, IndexSummary::added, "cables with a new id"),
            row("replaced", NUMBER, IndexSummary::replaced, "cables that the index had with other content"),
            row("unchanged", NUMBER, IndexSummary::unchanged, "cables that the index already had"),
            row("rejected", NUMBER, IndexSummary::rejected, "records that are not cables"),
            row("problems", NUMBER, IndexSummary::problems, "problems other than repairs"),
            row("repairs", NUMBER, IndexSummary::repairs, "problems repaired without loss"));

    /** Prints the numbers as one JSON object. */
    public void printJson(Output out, Skips skips) throws IOException {
        COUNTS.with(
                        row("skipped", SKIPPED, summary -> skips, "what was not read"),
                        row("seconds", NUMBER, IndexSummary::seconds, "how long the run took"))
                .print(out, this);
    }

    /** Prints a line for each number, and one for each kind of skip that occurred. */
    public void printText(Output out, Skips skips) {
        TableText.printLines(out, COUNTS, this);
        skips.lines().forEach(out::line);
        out.line("in " + seconds + " s");
    }
}
