package org.cablesearch.cli.load;

import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.show.Counts;
import org.cablesearch.reader.Skip;
import org.cablesearch.reader.internal.json.Json;

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

    /** Prints the numbers as one JSON object, whose keys are a contract. */
    public void printJson(Output out, Skips skips) {
        Json.object(out, json -> {
            json.writeNumberProperty("read", read);
            json.writeNumberProperty("added", added);
            json.writeNumberProperty("replaced", replaced);
            json.writeNumberProperty("unchanged", unchanged);
            json.writeNumberProperty("rejected", rejected);
            json.writeNumberProperty("problems", problems);
            json.writeNumberProperty("repairs", repairs);
            json.writeObjectPropertyStart("skipped");
            json.writeNumberProperty("links", skips.count(Skip.LINKED_FOLDER));
            json.writeNumberProperty("dangling", skips.count(Skip.DANGLING_LINK));
            json.writeNumberProperty("tooLong", skips.count(Skip.PATH_TOO_LONG));
            json.writeEndObject();
            json.writeNumberProperty("seconds", seconds);
        });
    }

    /** Prints a line for each number, and one for each kind of skip that occurred. */
    public void printText(Output out, Skips skips) {
        line(out, "read", read);
        line(out, "added", added);
        line(out, "replaced", replaced);
        line(out, "unchanged", unchanged);
        line(out, "rejected", rejected);
        line(out, "problems", problems);
        line(out, "repairs", repairs);
        skips.lines().forEach(out::line);
        out.line("in " + seconds + " s");
    }

    private static void line(Output out, String name, long number) {
        String count = Counts.of(number);
        out.line(name + ":" + " ".repeat(Math.max(1, 20 - name.length() - count.length())) + count);
    }
}
