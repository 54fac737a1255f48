// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Output;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Difference;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.desk.DraftReport.QuotationStatus;
import org.cablesearch.desk.DraftReport.Why;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.model.internal.text.Dates;
import org.cablesearch.model.internal.text.Surrogates;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.internal.report.MarkdownMarkup;

/** Prints the report on a draft: as text what is wrong, as Markdown everything. */
public final class DraftText {

    private static final int MAX_SHOWN = 80;

    private final Output out;
    private final DraftReport report;
    /** The places of the line ends in the text. */
    private final int[] lineEnds;

    public DraftText(Output out, Draft draft, DraftReport report) {
        this.out = out;
        this.report = report;
        this.lineEnds = IntStream.range(0, draft.text().length())
                .filter(i -> draft.text().charAt(i) == '\n')
                .toArray();
    }

    /** Prints what is wrong, and how much is right. */
    public void print() {
        for (CitedId id : report.ids()) {
            if (!report.passes(id)) {
                out.line("line " + lineOf(id.place().start()) + ": " + id.text() + ": " + say(id));
            }
        }
        for (Quotation quotation : report.quotations()) {
            if (!quotation.passes() || isOtherParagraph(quotation)) {
                out.line("line " + lineOf(quotation.place().start()) + ": “" + shortened(quotation.text()) + "”: "
                        + say(quotation));
                quotation.differences().stream()
                        .filter(Difference::isFault)
                        .forEach(difference -> out.line("    " + say(difference)));
            }
        }
        long ids = count(report.ids(), id -> !report.passes(id));
        long quotations = count(report.quotations(), quotation -> !quotation.passes());
        long terms = count(report.quotations(), quotation -> quotation.status() == QuotationStatus.TERM);
        out.line(Wording.count(report.ids().size(), "number") + " of cables, " + Wording.count(ids) + " to look at; "
                + Wording.count(report.quotations().size() - terms, "quotation") + ", " + Wording.count(quotations)
                + " to look at" + (terms == 0 ? "" : "; " + Wording.count(terms, "term")));
    }

    private static <T> long count(List<T> all, Predicate<T> counted) {
        return all.stream().filter(counted).count();
    }

    /** Prints everything. */
    public void printMarkdown(String name) {
        out.line("# " + cell(name) + (report.passes() ? ": passes" : ": to look at"));
        lines("", "## Numbers of cables", "", "| Line | In the draft | Cable | Result |", "|---:|---|---|---|");
        report.ids()
                .forEach(id -> out.line("| " + lineOf(id.place().start()) + " | " + cell(id.text()) + " | "
                        + cell(String.join(", ", id.ids())) + " | " + result(report.passes(id), say(id)) + " |"));
        lines("", "## Quotations", "", "| Line | In the draft | Result |", "|---:|---|---|");
        report.quotations()
                .forEach(quotation -> out.line("| " + lineOf(quotation.place().start()) + " | “"
                        + cell(shortened(quotation.text())) + "” | " + result(quotation.passes(), say(quotation))
                        + quotation.differences().stream()
                                .map(difference -> "<br>" + cell(say(difference)))
                                .collect(Collectors.joining())
                        + " |"));
    }

    private void lines(String... lines) {
        Arrays.stream(lines).forEach(out::line);
    }

    /** A result as a cell; in bold if it is to be looked at. */
    private static String result(boolean passes, String text) {
        return passes ? cell(text) : "**" + cell(text) + "**";
    }

    private static String cell(String text) {
        return MarkdownMarkup.inline(text);
    }

    private int lineOf(int place) {
        int found = Arrays.binarySearch(lineEnds, place);
        return 1 + (found < 0 ? -found - 1 : found);
    }

    private static String shortened(String text) {
        // Only the first of several blanks begins a match: each one would be tried with all that follow it.
        return Surrogates.shortened(
                text.replaceAll("(?<!\\s)\\s*\\n[>\\s]*", " ").strip(), MAX_SHOWN);
    }

    private static String say(CitedId id) {
        String status = switch (id.status()) {
            case HELD ->
                "held (" + (id.date().isEmpty() ? "no date" : Dates.text(id.date())) + ", "
                        + id.classification().orElse("") + ")";
            case CITED -> "not held, but cited by a cable that is";
            case UNKNOWN -> "unknown to this archive";
            case AMBIGUOUS -> "can be " + String.join(", ", id.ids());
            case UNREAD -> "unread: " + say(id.why());
        };
        List<String> wrong = id.claims().stream()
                .filter(claim -> !claim.agrees())
                .map(claim -> quoted(claim.text()))
                .toList();
        return status + Wording.ifAny("; the draft says ", wrong);
    }

    private static String say(Optional<Why> why) {
        return switch (why.orElseThrow()) {
            case UNCLOSED -> "a quotation mark without its counterpart";
            case TOO_LONG -> "too long to be compared; check it in parts";
            case NUMBER -> "this may be the number of a cable, but it cannot be read as one";
            case TIME -> "the time was up";
        };
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }

    private static String say(Quotation quotation) {
        return switch (quotation.status()) {
            case TERM -> "a term";
            case UNREAD -> "unread: " + say(quotation.why());
            case ABSENT -> "in no cable of this archive" + Wording.ifAny("; the draft names ", quotation.claimed());
            case EXACT, NEAR -> found(quotation);
        };
    }

    private static String found(Quotation quotation) {
        String other = quotation.isMisattributed()
                ? Wording.ifAny("; the draft names ", quotation.claimed())
                : isOtherParagraph(quotation) ? Wording.ifAny("; the draft names ¶", quotation.claimedParagraph()) : "";
        return Choice.name(quotation.status()) + ", " + quotation.id().orElseThrow()
                + Wording.ifAny(" ¶", quotation.paragraph())
                + Wording.ifAny(" ", quotation.marking())
                + other
                + Wording.ifAny("; words of it are in ", quotation.elsewhere());
    }

    private static boolean isOtherParagraph(Quotation quotation) {
        return quotation.claimedParagraph().isPresent()
                && quotation.paragraph().isPresent()
                && !quotation.claimedParagraph().equals(quotation.paragraph());
    }

    private static String say(Difference difference) {
        String words = Stream.of(difference.draft(), difference.cable())
                .filter(side -> !side.isEmpty())
                .map(DraftText::quoted)
                .collect(Collectors.joining(", the cable has "));
        return Choice.name(difference.kind()) + ": " + words;
    }
}
