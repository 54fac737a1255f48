// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.cablesearch.model.internal.text.Wording;

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
        String declassify = Wording.ifAny("declassify on ", authority.declassifyOn());
        fact("E.O.", Wording.joined(", ", authority.executiveOrder().orElse(""), declassify));
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
        String extract = cable.provenance().partial() ? "an extract, not the whole cable" : "";
        String corrected = cable.provenance().corrected() ? "a corrected copy" : "";
        fact("note", Wording.joined("; ", extract, corrected));
    }

    private static <T> List<String> texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toList();
    }

    private static String text(Addressee addressee) {
        return addressee.name()
                + Wording.ifAny(" ", addressee.precedence())
                + Wording.ifAny(" (not ", addressee.excluded(), ")");
    }

    private static String text(Reference reference) {
        return Wording.ifAny("", reference.label(), "  ") + reference.cable().orElse(reference.text());
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
