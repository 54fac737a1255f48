// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.Problem;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.testing.Archive;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;

/** How the fictional cables are read, as a text for people to judge. */
class ArchiveReadingTest {

    @Test
    void readsTheFictionalCables() throws IOException {
        StringBuilder readings = new StringBuilder();
        for (Path folder : Archive.FICTIONAL.texts()) {
            try (Stream<ReadResult> results = CableReader.create().read(folder)) {
                results.map(result -> reading(((ReadResult.Accepted) result).cable()))
                        .forEach(readings::append);
            }
        }
        Golden.assertMatches(Archive.FICTIONAL.folder().resolve("readings.golden.txt"), readings.toString());
    }

    private static String reading(Cable cable) {
        var routing = cable.routing();
        var authority = cable.authority();
        var provenance = cable.provenance();
        return "\n" + cable.id() + (cable.id().equals(cable.canonicalId()) ? "" : " = " + cable.canonicalId())
                + "  "
                + cable.date()
                        .map(date -> date.instant() + " to the " + date.precision())
                        .orElse("no date")
                + "  " + cable.classification().text() + "  " + cable.origin() + "\n"
                + line("subject", cable.subject())
                + line("header", words(routing.transmissionId(), routing.precedence(), routing.from()))
                + line("to", list(routing.to(), ArchiveReadingTest::addressee, "; "))
                + line("info", list(routing.info(), ArchiveReadingTest::addressee, "; "))
                + line("captions", String.join(" ", routing.captions()))
                + line("passing", String.join("; ", routing.passing()))
                + line("order", words(authority.executiveOrder(), authority.declassifyOn()))
                + line(
                        "classifier",
                        list(authority.classifiedBy(), name -> name, ", ")
                                + (authority.reasons().isEmpty()
                                        ? ""
                                        : " for " + String.join(" ", authority.reasons())))
                + line("tags", list(cable.tags(), ArchiveReadingTest::tag, " "))
                + line("cites", list(cable.references(), ArchiveReadingTest::reference, ", "))
                + line("text", list(cable.paragraphs(), ArchiveReadingTest::paragraph, " "))
                + line("signers", String.join(", ", cable.signers()))
                + line("record", (provenance.partial() ? "partial " : "") + (provenance.corrected() ? "corrected" : ""))
                + line("problems", list(provenance.problems(), ArchiveReadingTest::problem, "; "));
    }

    private static String line(String name, String value) {
        return value.isBlank() ? "" : "  %-10s %s\n".formatted(name, value.strip());
    }

    private static String words(Optional<?>... values) {
        return Stream.of(values).flatMap(Optional::stream).map(String::valueOf).collect(joining(" "));
    }

    private static <T> String list(List<T> values, Function<T, String> text, String between) {
        return values.stream().map(text).collect(joining(between));
    }

    private static String addressee(Addressee addressee) {
        return words(addressee.route(), Optional.of(addressee.name()), addressee.precedence(), addressee.mcn())
                + (addressee.excluded().isEmpty() ? "" : " without " + String.join(", ", addressee.excluded()));
    }

    private static String tag(Tag tag) {
        return tag.kind() == TagKind.SUBJECT
                ? tag.code()
                : tag.code() + "(" + tag.kind().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String reference(Reference reference) {
        return reference.label().map(label -> label + " ").orElse("")
                + reference.cable().orElse("\"" + reference.text() + "\"");
    }

    /** Such as {@code 4(C)comment[COMMENT]p2}: number, marking, role, heading, and the page unless it is the first. */
    private static String paragraph(Paragraph paragraph) {
        return (paragraph.number().isPresent() ? paragraph.number().getAsInt() : "-")
                + paragraph.marking().map(marking -> marking.text()).orElse("")
                + (paragraph.role() == ParagraphRole.BODY
                        ? ""
                        : paragraph.role().name().toLowerCase(Locale.ROOT))
                + paragraph
                        .heading()
                        .map(heading -> "[" + heading.replace("\n", " ") + "]")
                        .orElse("")
                + (paragraph.page() > 1 ? "p" + paragraph.page() : "");
    }

    private static String problem(Problem problem) {
        return problem.code()
                + (problem.line().isPresent() ? " in line " + problem.line().getAsInt() : "");
    }
}
