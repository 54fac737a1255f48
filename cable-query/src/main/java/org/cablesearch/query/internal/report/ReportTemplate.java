// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.internal.report.Report.Asked;
import org.cablesearch.query.internal.report.Report.Entry;
import org.cablesearch.query.internal.report.Report.Part;

/** Writes the elements of a report in order, in any format. */
final class ReportTemplate {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final ReportMarkup out;
    private int entries;

    private ReportTemplate(ReportMarkup out) {
        this.out = out;
    }

    static String text(Report report, ReportMarkup out) {
        out.begin(report.parts().stream().map(Part::title).collect(Collectors.joining(", ")));
        ReportTemplate template = new ReportTemplate(out);
        report.parts().forEach(template::part);
        template.searches(report.searches(), report.archive());
        return out.end();
    }

    private void part(Part part) {
        out.title(part.title());
        if (part.entries().isEmpty()) {
            line("empty", "This list is empty.");
        }
        part.entries().forEach(this::entry);
    }

    private void entry(Entry entry) {
        entries++;
        out.heading(entries + ". " + entry.title());
        entry.quoted().ifPresent(this::quotation);
        if (!entry.note().isBlank()) {
            out.paragraph("note", ("Note: " + entry.note().strip()).lines().toList());
        }
        line(
                entry.citation().isPresent() ? "citation" : "absent",
                entry.citation().map(cited -> cited.format(CiteStyle.TEXT)).orElse("The archive does not hold this."));
    }

    private void quotation(Paragraph quoted) {
        String label = Wording.joined(
                " ",
                Wording.ifAny("", quoted.number(), "."),
                quoted.marking().map(PortionMarking::text).orElse(""));
        QuotedLines text = QuotedLines.of(label, quoted.text());
        out.quotation(text.lines(), text.isTable());
    }

    private void searches(List<Asked> searches, Optional<ArchiveState> archive) {
        if (searches.isEmpty() && archive.isEmpty()) {
            return;
        }
        out.title("Searches");
        if (!searches.isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("Query", "Filters", "Found", "Asked", "Note"));
            searches.forEach(asked -> rows.add(List.of(
                    asked.query(),
                    String.join(" ", asked.filters()),
                    found(asked),
                    TIME.format(asked.at()),
                    asked.note())));
            out.table(rows);
        }
        archive.ifPresent(state -> line(
                "archive",
                "The archive: " + Wording.count(state.cables(), "cable") + ", checksum " + state.checksum()));
    }

    private static String found(Asked asked) {
        return (asked.isExact() ? "" : "at least ")
                + Wording.count(asked.total(), asked.unit().toString());
    }

    private void line(String kind, String text) {
        out.paragraph(kind, List.of(text));
    }
}
