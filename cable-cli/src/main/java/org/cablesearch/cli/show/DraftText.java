// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.cli.console.Output;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Claim;
import org.cablesearch.desk.DraftReport.Difference;
import org.cablesearch.desk.DraftReport.IdStatus;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.desk.DraftReport.QuotationStatus;
import org.cablesearch.desk.DraftReport.Why;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.model.internal.text.Dates;
import org.cablesearch.model.internal.text.Surrogates;

/** Prints the report on a draft: as text what is wrong, as Markdown everything. */
public final class DraftText {

    private static final int MAX_SHOWN = 80;

    private final Output out;

    public DraftText(Output out) {
        this.out = out;
    }

    /** Prints what is wrong, and how much is right. */
    public void print(Draft draft, DraftReport report) {
        int[] lineEnds = lineEnds(draft.text());
        for (CitedId id : report.ids()) {
            if (!report.passes(id)) {
                out.line("line " + lineOf(lineEnds, id.start()) + ": " + id.text() + ": " + say(id));
            }
        }
        for (Quotation quotation : report.quotations()) {
            boolean isNoted = isOtherParagraph(quotation);
            if (!quotation.passes() || isNoted) {
                out.line("line " + lineOf(lineEnds, quotation.start()) + ": “" + shortened(quotation.text()) + "”: "
                        + say(quotation));
                quotation.differences().stream()
                        .filter(Difference::isFault)
                        .forEach(difference -> out.line("    " + say(difference)));
            }
        }
        long ids = report.ids().stream().filter(id -> !report.passes(id)).count();
        long quotations = report.quotations().stream()
                .filter(quotation -> !quotation.passes())
                .count();
        long terms = report.quotations().stream()
                .filter(quotation -> quotation.status() == QuotationStatus.TERM)
                .count();
        out.line(CountText.of(report.ids().size(), "number") + " of cables, " + CountText.of(ids) + " to look at; "
                + CountText.of(report.quotations().size() - terms, "quotation") + ", " + CountText.of(quotations)
                + " to look at" + (terms == 0 ? "" : "; " + CountText.of(terms, "term")));
    }

    /** Prints everything. */
    public void printMarkdown(String name, Draft draft, DraftReport report) {
        int[] lineEnds = lineEnds(draft.text());
        out.line("# " + name.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1")
                + (report.passes() ? ": passes" : ": to look at"));
        out.line("");
        out.line("## Numbers of cables");
        out.line("");
        out.line("| Line | In the draft | Cable | Result |");
        out.line("|---:|---|---|---|");
        report.ids()
                .forEach(id -> out.line("| " + lineOf(lineEnds, id.start()) + " | " + cell(id.text()) + " | "
                        + cell(String.join(", ", id.ids())) + " | " + (report.passes(id) ? "" : "**") + cell(say(id))
                        + (report.passes(id) ? "" : "**") + " |"));
        out.line("");
        out.line("## Quotations");
        out.line("");
        out.line("| Line | In the draft | Result |");
        out.line("|---:|---|---|");
        report.quotations()
                .forEach(quotation -> out.line("| " + lineOf(lineEnds, quotation.start()) + " | “"
                        + cell(shortened(quotation.text())) + "” | " + (quotation.passes() ? "" : "**")
                        + cell(say(quotation)) + (quotation.passes() ? "" : "**")
                        + quotation.differences().stream()
                                .map(difference -> "<br>" + cell(say(difference)))
                                .collect(Collectors.joining())
                        + " |"));
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }

    private static int[] lineEnds(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    private static int lineOf(int[] lineEnds, int place) {
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
            case HELD -> "held";
            case CITED -> "not held, but cited by a cable that is";
            case UNKNOWN -> "unknown to this archive";
            case AMBIGUOUS -> "can be " + String.join(", ", id.ids());
            case UNREAD -> "unread: " + say(id.why());
        };
        String facts = id.status() == IdStatus.HELD
                ? " (" + (id.date().isEmpty() ? "no date" : Dates.text(id.date())) + ", "
                        + id.classification().orElse("") + ")"
                : "";
        List<String> wrong = id.claims().stream()
                .filter(claim -> !claim.agrees())
                .map(DraftText::say)
                .toList();
        return status + facts + (wrong.isEmpty() ? "" : "; the draft says " + String.join(", ", wrong));
    }

    private static String say(Optional<Why> why) {
        return switch (why.orElseThrow()) {
            case UNCLOSED -> "a quotation mark without its counterpart";
            case TOO_LONG -> "too long to be compared; check it in parts";
            case NUMBER -> "this may be the number of a cable, but it cannot be read as one";
            case TIME -> "the time was up";
        };
    }

    private static String say(Claim claim) {
        return "“" + claim.text() + "”";
    }

    private static String say(Quotation quotation) {
        if (quotation.status() == QuotationStatus.TERM) {
            return "a term";
        }
        if (quotation.status() == QuotationStatus.UNREAD) {
            return "unread: " + say(quotation.why());
        }
        if (quotation.status() == QuotationStatus.ABSENT) {
            return "in no cable of this archive"
                    + quotation.claimed().map(id -> "; the draft names " + id).orElse("");
        }
        String place = quotation.id().orElseThrow()
                + (quotation.paragraph().isPresent()
                        ? " ¶" + quotation.paragraph().getAsInt()
                        : "")
                + quotation.marking().map(marking -> " " + marking).orElse("");
        StringBuilder text = new StringBuilder(Choice.name(quotation.status()) + ", " + place);
        if (quotation.isMisattributed()) {
            text.append("; the draft names ").append(quotation.claimed().orElseThrow());
        } else if (isOtherParagraph(quotation)) {
            text.append("; the draft names ¶")
                    .append(quotation.claimedParagraph().getAsInt());
        }
        if (!quotation.elsewhere().isEmpty()) {
            text.append("; words of it are in ").append(String.join(", ", quotation.elsewhere()));
        }
        return text.toString();
    }

    private static boolean isOtherParagraph(Quotation quotation) {
        return quotation.claimedParagraph().isPresent()
                && quotation.paragraph().isPresent()
                && !quotation.claimedParagraph().equals(quotation.paragraph());
    }

    private static String say(Difference difference) {
        String kind = Choice.name(difference.kind());
        String draft = "“" + difference.draft() + "”";
        String cable = "“" + difference.cable() + "”";
        return kind + ": "
                + (difference.draft().isEmpty()
                        ? cable
                        : difference.cable().isEmpty() ? draft : draft + ", the cable has " + cable);
    }
}
