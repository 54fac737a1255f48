// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Filing;
import org.cablesearch.model.Precedence;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.model.internal.text.Dates;

/** The facts of a cable, one per line, each with its name. Fields without a value are left out. */
final class FactsText {

    private static final int NAME_WIDTH = 16;

    private final MarginText column;

    FactsText(Output out) {
        this.column = new MarginText(out, NAME_WIDTH);
    }

    void print(Cable cable) {
        fact("id", cable.canonicalId().equals(cable.id()) ? cable.id() : cable.id() + " (" + cable.canonicalId() + ")");
        fact("title", cable.provenance().title().orElse(""));
        fact("date", Dates.text(cable.date()));
        fact("origin", cable.origin());
        fact("classification", cable.classification().text());
        fact(
                "precedence",
                cable.routing().precedence().map(Precedence::toString).orElse(""));
        fact("from", cable.routing().from().orElse(""));
        row("to", "; ", cable.routing().to().stream().map(FactsText::text));
        row("info", "; ", cable.routing().info().stream().map(FactsText::text));
        row("captions", ", ", cable.routing().captions().stream());
        list("passing", cable.routing().passing());
        fact("E.O.", order(cable.authority()));
        row(
                "classified by",
                "; ",
                Stream.of(cable.authority().classifiedBy(), cable.authority().reasons())
                        .flatMap(List::stream));
        list("TAGS", tags(cable.tags()));
        list("references", cable.references().stream().map(FactsText::text).toList());
        print(cable.filing());
        fact("document", cable.document().orElse(""));
        fact("note", note(cable.provenance()));
    }

    private void print(Filing filing) {
        fact("office", filing.office().orElse(""));
        fact("drafted by", filing.drafter().orElse(""));
        fact("approved by", filing.approvedBy().orElse(""));
        row("cleared by", "; ", filing.clearances().stream());
        row("concepts", ", ", filing.concepts().stream());
        row("handling", ", ", filing.handling().stream());
        fact("microfilm", filing.film().orElse(""));
        list(
                "attributes",
                filing.attributes().entrySet().stream()
                        .map(attribute -> attribute.getKey() + ": " + attribute.getValue())
                        .toList());
    }

    private static String text(Addressee addressee) {
        String excluded =
                addressee.excluded().isEmpty() ? "" : " (not " + String.join(", ", addressee.excluded()) + ")";
        return addressee.name()
                + addressee.precedence().map(precedence -> " " + precedence).orElse("")
                + excluded;
    }

    private static String text(Reference reference) {
        String what = reference.cable().orElse(reference.text());
        return reference.label().map(label -> label + "  " + what).orElse(what);
    }

    private static String order(Authority authority) {
        Optional<String> declassify = authority.declassifyOn().map(date -> "declassify on " + date);
        return String.join(
                ", ",
                Stream.of(authority.executiveOrder(), declassify)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Code and name, in two columns. */
    private static List<String> tags(List<Tag> tags) {
        int codeWidth = tags.stream()
                .filter(tag -> tag.name().isPresent())
                .mapToInt(tag -> tag.code().length())
                .max()
                .orElse(0);
        return tags.stream()
                .map(tag -> tag.name()
                        .map(name ->
                                tag.code() + " ".repeat(codeWidth - tag.code().length()) + "  " + name)
                        .orElse(tag.code()))
                .toList();
    }

    private static String note(Provenance provenance) {
        List<String> notes = new ArrayList<>();
        if (provenance.partial()) {
            notes.add("an extract, not the whole cable");
        }
        if (provenance.corrected()) {
            notes.add("a corrected copy");
        }
        return String.join("; ", notes);
    }

    private void fact(String name, String text) {
        lines(name, Wrapping.filledText(text, column.width()));
    }

    private void row(String name, String divider, Stream<String> items) {
        lines(name, Joined.lines(items.toList(), divider, column.width()));
    }

    private void list(String name, List<String> items) {
        lines(
                name,
                items.stream()
                        .flatMap(item -> Wrapping.asWrittenText(item, column.width()).stream())
                        .toList());
    }

    private void lines(String name, List<String> lines) {
        if (!lines.isEmpty()) {
            column.print(
                    StyledLine.of(Style.FAINT, name),
                    lines.stream().map(StyledLine::of).toList());
        }
    }
}
