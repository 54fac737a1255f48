// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Filing;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Routing;
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
        Routing routing = cable.routing();
        Authority authority = cable.authority();
        Filing filing = cable.filing();
        fact("id", cable.canonicalId().equals(cable.id()) ? cable.id() : cable.id() + " (" + cable.canonicalId() + ")");
        fact("title", cable.provenance().title());
        fact("date", Dates.text(cable.date()));
        fact("origin", cable.origin());
        fact("classification", cable.classification().text());
        fact("precedence", routing.precedence());
        fact("from", routing.from());
        row("to", "; ", texts(routing.to(), FactsText::text));
        row("info", "; ", texts(routing.info(), FactsText::text));
        row("captions", ", ", routing.captions());
        list("passing", routing.passing());
        Optional<String> declassify = authority.declassifyOn().map(date -> "declassify on " + date);
        fact("E.O.", joined(", ", Stream.of(authority.executiveOrder(), declassify)));
        row(
                "classified by",
                "; ",
                Stream.of(authority.classifiedBy(), authority.reasons())
                        .flatMap(List::stream)
                        .toList());
        list("TAGS", tags(cable.tags()));
        list("references", texts(cable.references(), FactsText::text));
        fact("office", filing.office());
        fact("drafted by", filing.drafter());
        fact("approved by", filing.approvedBy());
        row("cleared by", "; ", filing.clearances());
        row("concepts", ", ", filing.concepts());
        row("handling", ", ", filing.handling());
        fact("microfilm", filing.film());
        list("attributes", texts(filing.attributes().entrySet(), one -> one.getKey() + ": " + one.getValue()));
        fact("document", cable.document());
        Optional<String> extract = Optional.of("an extract, not the whole cable")
                .filter(note -> cable.provenance().partial());
        Optional<String> corrected = Optional.of("a corrected copy")
                .filter(note -> cable.provenance().corrected());
        fact("note", joined("; ", Stream.of(extract, corrected)));
    }

    private static <T> List<String> texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toList();
    }

    private static String joined(String divider, Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(divider));
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

    /** Code and name, in two columns. */
    private static List<String> tags(List<Tag> tags) {
        int width = tags.stream()
                .filter(tag -> tag.name().isPresent())
                .mapToInt(tag -> tag.code().length() + 2)
                .max()
                .orElse(0);
        return texts(
                tags,
                tag -> tag.name()
                        .map(name -> StyledLine.of(tag.code()).pad(width).text() + name)
                        .orElse(tag.code()));
    }

    private void fact(String name, Optional<?> value) {
        fact(name, value.map(Object::toString).orElse(""));
    }

    private void fact(String name, String text) {
        lines(name, Wrapping.filledText(text, column.width()));
    }

    private void row(String name, String divider, List<String> items) {
        lines(name, Joined.lines(items, divider, column.width()));
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
