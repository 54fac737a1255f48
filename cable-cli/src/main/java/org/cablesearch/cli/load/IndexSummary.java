package org.cablesearch.cli.load;

import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.json.Json;
import org.cablesearch.cli.show.Counts;

/**
 * What became of all records of a run.
 *
 * @param read all records: added, replaced, unchanged and rejected
 * @param added cables whose id was new
 * @param replaced cables whose id was there with other content
 * @param unchanged cables that were there
 * @param rejected records that are no cable
 * @param problems problems of the cables, conflicts between them, and rejections
 * @param seconds how long it took
 */
public record IndexSummary(
        long read, long added, long replaced, long unchanged, long rejected, long problems, double seconds) {

    /** The contract's JSON object. */
    public void printJson(Output out) {
        Json.object(out, json -> {
            json.writeNumberProperty("read", read);
            json.writeNumberProperty("added", added);
            json.writeNumberProperty("replaced", replaced);
            json.writeNumberProperty("unchanged", unchanged);
            json.writeNumberProperty("rejected", rejected);
            json.writeNumberProperty("problems", problems);
            json.writeNumberProperty("seconds", seconds);
        });
    }

    /** One line a number. */
    public void printText(Output out) {
        line(out, "read", read);
        line(out, "added", added);
        line(out, "replaced", replaced);
        line(out, "unchanged", unchanged);
        line(out, "rejected", rejected);
        line(out, "problems", problems);
        out.line("in " + seconds + " s");
    }

    private static void line(Output out, String name, long number) {
        String count = Counts.of(number);
        out.line(name + ":" + " ".repeat(Math.max(1, 20 - name.length() - count.length())) + count);
    }
}
