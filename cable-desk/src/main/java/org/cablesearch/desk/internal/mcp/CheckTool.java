// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftChecker;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.internal.json.DeskTables;
import org.cablesearch.desk.internal.mcp.Verdicts.Verdict;
import org.cablesearch.model.internal.table.Table;

/** {@code check}: a verdict on each sentence of a text that names a cable or quotes one. */
final class CheckTool {

    /** Maximum verdicts before an answer is cut; even the longest answer has room for fewer. */
    private static final int MAX_VERDICTS = 1_000;

    private static final Argument<String> TEXT_ARGUMENT = Argument.text(
                    "text", "The text, Markdown or plain, such as your answer.")
            .required();

    private static final Argument<Integer> AFTER = Argument.text(
                    "after", "^[0-9]{1,9}$", "More verdicts: the next of the previous answer.")
            .as(CheckTool::number);

    private static final Table<Verdict> VERDICT = Table.of(
            row("text", TEXT, Verdict::text, "the sentence"),
            row("passes", FLAG, Verdict::passes, "whether all in it agrees with the archive"),
            row("ids", list(DeskTables.CITED_ID), Verdict::ids, "the numbers of cables"),
            row("quotations", list(DeskTables.QUOTATION), Verdict::quotations, "the quotations"));

    private static final Table<Checked> CHECKED = Table.of(
            row("passes", FLAG, checked -> checked.report().passes(), "whether all agrees with the archive"),
            row("timedOut", FLAG, checked -> checked.report().timedOut(), "whether time ran out"),
            row("sentencesInAll", NUMBER, Checked::inAll, "how many sentences name or quote a cable"),
            row("faults", NUMBER, Checked::faults, "how many of them have a fault"),
            row("sentences", list(VERDICT), Checked::sentences, "the sentences, those with faults first"));

    static final Tool TOOL = new Tool(
            "check",
            "Checks a text, such as your answer before you give it: whether the numbers of cables in it are held, and whether"
                    + " its quotations are word for word in the cable it names. Returns a verdict on each sentence that names"
                    + " or quotes a cable, those with faults first.",
            List.of(TEXT_ARGUMENT, AFTER),
            CHECKED,
            CheckTool::answer);

    private CheckTool() {}

    /** A report, with a page of the verdicts. */
    private record Checked(DraftReport report, long inAll, long faults, List<Verdict> sentences) {}

    private static int number(String after) {
        if (!after.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("must be the next of the previous answer");
        }
        return Integer.parseInt(after);
    }

    private static Answer answer(Call call) throws IOException {
        Draft draft = Draft.of(call.get(TEXT_ARGUMENT));
        DraftReport report = DraftChecker.of(call.searcher())
                .within(Tools.TIME_LIMIT)
                .cancelledBy(call.isCancelled())
                .check(draft);
        List<Verdict> verdicts = Verdicts.of(draft.text(), report);
        int from = Math.min(call.find(AFTER).orElse(0), verdicts.size());
        int to = Math.min(from + MAX_VERDICTS, verdicts.size());
        long faults = verdicts.stream().filter(verdict -> !verdict.passes()).count();
        return Answer.of(CHECKED, new Checked(report, verdicts.size(), faults, verdicts.subList(from, to)))
                .inParts("sentences", listed -> {
                    int read = from + listed.size();
                    return read < verdicts.size() ? Optional.of(Integer.toString(read)) : Optional.empty();
                });
    }
}
