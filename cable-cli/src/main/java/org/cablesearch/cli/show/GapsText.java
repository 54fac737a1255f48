// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cablesearch.cli.console.Output;
import org.cablesearch.model.internal.text.Dates;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapReport.CitedCable;
import org.cablesearch.query.view.GapReport.Estimate;
import org.cablesearch.query.view.GapReport.Expected;
import org.cablesearch.query.view.GapReport.Month;
import org.cablesearch.query.view.GapReport.Run;
import org.cablesearch.query.view.GapReport.SerialGaps;

/** Prints what an archive lacks. */
public record GapsText(Output out) {

    private static final int SHOWN_RUNS = 3;
    private static final int MAX_GROUPS = 40;
    private static final int BAR = 30;

    /** Prints a report. */
    public void print(GapReport report) {
        if (report.expected().isPresent()) {
            print(report.expected().get());
            return;
        }
        printCited(report);
        out.line("");
        printSerials(report.serials());
        printMonths(report.months());
        out.line("");
        out.line("A gap says that this archive lacks a number, not that a cable was removed.");
    }

    private void printCited(GapReport report) {
        out.line("cited, but not held: " + Wording.count(report.citedInAll(), "cable")
                + (report.citedInAll() > report.cited().size()
                        ? "; the " + Wording.count(report.cited().size()) + " cited by most"
                        : ""));
        report.cited().forEach(this::print);
    }

    private void print(CitedCable cable) {
        out.line("  " + cable.id() + "   cited by " + Wording.count(cable.citedBy(), "cable")
                + Wording.ifAny(", ", span(cable.first(), cable.last())));
        cable.estimate().ifPresent(this::print);
    }

    private void print(Estimate estimate) {
        List<String> neighbours = estimate.neighbours();
        out.line("      probably sent " + span(Optional.of(estimate.from()), Optional.of(estimate.to())) + ", between "
                + neighbours.getFirst() + " and " + neighbours.getLast()
                + (estimate.inverted() ? ", which were sent in the other order" : ""));
    }

    private static String span(Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return "";
        }
        String first = day(from);
        String last = day(to);
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String day(Optional<Instant> time) {
        return time.map(Dates::day).orElse("no date");
    }

    private void printSerials(List<SerialGaps> serials) {
        if (serials.isEmpty()) {
            out.line("no cable of these posts and years is held");
            return;
        }
        List<SerialGaps> missing =
                serials.stream().filter(year -> year.missing() > 0).toList();
        out.line("serials by post and year: " + Wording.count(missing.size(), "year")
                + " of a post with missing numbers, " + Wording.count(serials.size() - missing.size()) + " without");
        missing.stream().limit(MAX_GROUPS).forEach(this::print);
        if (missing.size() > MAX_GROUPS) {
            out.line("  … and " + Wording.count(missing.size() - MAX_GROUPS)
                    + " more; choose with --post and --year, or see all with --json");
        }
    }

    private void print(SerialGaps serials) {
        String held = Wording.count(serials.held()) + " held of " + serials.first() + " to " + serials.last() + " ("
                + percent(serials.share()) + ")";
        out.line("  " + serials.post() + " " + serials.year() + "   " + held
                + (serials.isShareOnly() ? "" : ", " + Wording.count(serials.missing()) + " missing"));
        serials.runs().stream().limit(SHOWN_RUNS).forEach(this::print);
    }

    private void print(Run run) {
        String numbers = run.from() == run.to() ? Integer.toString(run.from()) : run.from() + "-" + run.to();
        out.line("      " + numbers + "   between " + day(run.before()) + " and " + day(run.after()));
    }

    private static String percent(double share) {
        double percent = share * 100;
        return String.format(Locale.ROOT, percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }

    private void printMonths(List<Month> months) {
        if (months.isEmpty()) {
            return;
        }
        out.line("");
        out.line("held and missing by month, without the Department of State");
        long most = months.stream()
                .mapToLong(month -> month.held() + month.missing())
                .max()
                .orElse(1);
        for (Month month : months) {
            int held = length(month.held(), most);
            int missing = length(month.missing(), most);
            out.line("  " + month.month() + "  " + "█".repeat(held) + "░".repeat(missing)
                    + " ".repeat(Math.max(0, BAR + 2 - held - missing)) + Wording.count(month.held()) + " held, "
                    + Wording.count(month.missing()) + " missing");
        }
    }

    /** At least one if there is anything. */
    private static int length(long count, long most) {
        return count == 0 ? 0 : Math.max(1, Math.toIntExact(count * BAR / most));
    }

    private void print(Expected expected) {
        out.line("of the list: " + Wording.count(expected.held()) + " held, "
                + Wording.count(expected.notHeld().size()) + " not held; "
                + Wording.count(expected.notListed().size()) + " held, but not listed");
        expected.groups()
                .forEach(group -> out.line("  " + group.post() + " " + group.year() + "   "
                        + Wording.count(group.held()) + " held, " + Wording.count(group.notHeld()) + " not held"));
        list("not held", expected.notHeld());
        list("held, but not listed", expected.notListed());
    }

    private void list(String title, List<String> ids) {
        if (!ids.isEmpty()) {
            out.line("");
            out.line(title + ":");
            ids.forEach(id -> out.line("  " + id));
        }
    }
}
