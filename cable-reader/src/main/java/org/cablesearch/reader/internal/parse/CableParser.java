// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Routing;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.reader.internal.body.ParagraphParser;
import org.cablesearch.reader.internal.body.Sections;
import org.cablesearch.reader.internal.front.ClassifiedByParser;
import org.cablesearch.reader.internal.front.ExecutiveOrderParser;
import org.cablesearch.reader.internal.front.FrontMatter;
import org.cablesearch.reader.internal.front.PassingParser;
import org.cablesearch.reader.internal.front.SubjectParser;
import org.cablesearch.reader.internal.front.TagsParser;
import org.cablesearch.reader.internal.header.ArchivedPosts;
import org.cablesearch.reader.internal.header.CanonicalIds;
import org.cablesearch.reader.internal.header.Header;
import org.cablesearch.reader.internal.header.HeaderParser;
import org.cablesearch.reader.internal.input.Archived;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.reference.ReferencesParser;

/** Parses one cable. Safe for use by many threads, linear in the length of the cable, never throws on content. */
public final class CableParser {

    private static final Duration MAX_DIFFERENCE = Duration.ofDays(4);

    private final RawCable raw;
    private final List<Problem> problems;
    private final Optional<ArchivedFields> archived;

    private CableParser(RawCable raw) {
        this.raw = raw;
        this.problems = new ArrayList<>(raw.problems());
        this.archived = raw.archived().map(fields -> new ArchivedFields(fields, problems));
    }

    /** The cable, without people and organisations. */
    public static Cable parse(RawCable raw) {
        return new CableParser(raw).read();
    }

    private Cable read() {
        CableBuilder cable = Cable.builder(raw.id()).classification(classification());
        BodyReading reading = BodyReading.of(raw);
        FrontMatter front = reading.front();
        problems.addAll(reading.body().problems());
        Header header = header(reading);
        addDate(cable, header.sent());
        cable.origin(raw.archived()
                .map(archived -> ArchivedPosts.origin(header, archived))
                .orElse(raw.origin()));
        CanonicalIds.Result id = raw.archived()
                .map(archived -> ArchivedPosts.canonical(raw, archived, header))
                .orElseGet(() -> CanonicalIds.of(raw, header));
        problems.addAll(id.problems());
        cable.canonicalId(id.canonicalId());
        String inText = SubjectParser.parse(front.subject());
        String subject = archived.map(fields -> fields.subject(inText)).orElse(inText);
        cable.subject(subject);
        addFrontMatter(cable, front, id.canonicalId(), header.sent());
        PassingParser.Result lead = PassingParser.parse(front.lead());
        Routing routing = routing(header, lead);
        cable.routing(archived.map(fields -> fields.routing(routing)).orElse(routing));
        raw.archived().ifPresent(kept -> cable.document(kept.document()).filing(kept.filing()));
        addText(cable, reading);
        return cable.provenance(new Provenance(
                        header.partial(),
                        header.corrected() || lead.corrected(),
                        title(subject),
                        raw.textHash(),
                        problems))
                .build();
    }

    /** The publisher's title, if the body has no subject. */
    private Optional<String> title(String subject) {
        return Optional.of(raw.title()).filter(title -> !title.isEmpty() && subject.isEmpty());
    }

    /**
     * The header of the record; without one, that of the database row in its body (09ULAANBAATAR234); without addresses,
     * with those of a further section.
     */
    private Header header(BodyReading reading) {
        List<Line> written =
                raw.header().stream().allMatch(Line::isBlank) ? reading.body().dropped() : raw.header();
        Header header = HeaderParser.parse(raw.header(written));
        boolean addressed = header.from().isPresent()
                || !header.to().isEmpty()
                || !header.info().isEmpty();
        return addressed || reading.addresses().isEmpty()
                ? header
                : HeaderParser.parse(raw.header(Stream.concat(
                                written.stream(), reading.addresses().stream().map(PagedLine::line))
                        .toList()));
    }

    private Classification classification() {
        Classification classification = Classification.parse(raw.classification());
        if (classification.level().isEmpty() && !classification.text().isEmpty()) {
            note(ProblemCode.UNKNOWN_CLASSIFICATION, "no known level in " + classification.text(), OptionalInt.empty());
        }
        return classification;
    }

    private static Routing routing(Header header, PassingParser.Result lead) {
        return new Routing(
                header.transmissionId(),
                header.precedence(),
                header.from(),
                header.to(),
                HeaderParser.info(header, lead.info()),
                lead.captions(),
                lead.passing());
    }

    /**
     * The date-time group is exact to the minute. But if it is far from the date of the record, the group was misread.
     */
    private void addDate(CableBuilder cable, Optional<Instant> sent) {
        Optional<Instant> recorded = raw.recorded().map(time -> time.toInstant(ZoneOffset.UTC));
        boolean agree = sent.isPresent()
                && (recorded.isEmpty()
                        || Duration.between(sent.get(), recorded.get()).abs().compareTo(MAX_DIFFERENCE) <= 0);
        if (agree) {
            cable.date(CableDate.of(sent.get()));
        } else if (recorded.isPresent()) {
            cable.date(new CableDate(recorded.get(), raw.recordedPrecision()));
            sent.ifPresent(time -> note(
                    ProblemCode.DATE_MISMATCH,
                    "the date-time group says " + time + ", the record "
                            + raw.recorded().map(LocalDateTime::toString).orElse(""),
                    OptionalInt.of(raw.header().getFirst().number())));
        }
    }

    private void addFrontMatter(CableBuilder cable, FrontMatter front, String canonicalId, Optional<Instant> sent) {
        ExecutiveOrderParser.Result order = ExecutiveOrderParser.parse(front.order());
        TagTable table = TagTable.on(raw.recorded().map(LocalDateTime::toLocalDate));
        TagsParser.Result tags = TagsParser.parse(front.tags(), table);
        problems.addAll(tags.problems());
        Optional<LocalDate> day = raw.archived().isEmpty() ? Optional.empty() : day(sent);
        ReferencesParser.Result references = ReferencesParser.parse(references(front), canonicalId, day(sent));
        problems.addAll(references.problems());
        ClassifiedByParser.Result classifier = ClassifiedByParser.parse(
                front.classifiedBy().isEmpty() ? ClassifiedByParser.inText(front.text()) : front.classifiedBy());
        Authority inText = new Authority(
                order.order(),
                order.declassifyOn(),
                Stream.concat(order.classifiedBy().stream(), classifier.names().stream())
                        .distinct()
                        .toList(),
                Stream.concat(order.reasons().stream(), classifier.reasons().stream())
                        .distinct()
                        .toList());
        Authority authority = archived.map(
                        fields -> fields.authority(inText, !front.order().isEmpty(), day))
                .orElse(inText);
        authority
                .declassifyOn()
                .filter(release -> day.filter(release::isBefore).isPresent())
                .ifPresent(release -> note(
                        ProblemCode.DATE_MISMATCH,
                        "to be declassified on " + release + ", before it was sent",
                        OptionalInt.empty()));
        cable.tags(archived.map(fields -> fields.tags(tags.tags(), table)).orElse(tags.tags()))
                .references(references.references())
                .authority(authority);
        if (!front.repeated().isEmpty()) {
            note(
                    ProblemCode.FRONT_MATTER_REPEATED,
                    "the front matter appears twice; the first is used",
                    OptionalInt.of(front.repeated().get(0).number()));
        }
    }

    /** The references of the text; without any, those of the archive. */
    private List<Line> references(FrontMatter front) {
        return front.references().isEmpty()
                ? raw.archived().flatMap(Archived::references).stream().toList()
                : front.references();
    }

    /** The day of sending, in UTC. */
    private Optional<LocalDate> day(Optional<Instant> sent) {
        return sent.map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate())
                .or(() -> raw.recorded().map(LocalDateTime::toLocalDate));
    }

    private void addText(CableBuilder cable, BodyReading reading) {
        ParagraphParser.Result paragraphs = reading.paragraphs();
        problems.addAll(paragraphs.problems());
        Sections.Result sections = Sections.find(paragraphs);
        problems.addAll(sections.problems());
        if (!reading.copy().isEmpty()) {
            note(
                    ProblemCode.CABLE_REPEATED,
                    "the whole cable appears twice; the second copy is left out",
                    OptionalInt.of(reading.copy().get(0).number()));
        }
        List<String> signers = reading.signature().signers();
        if (signers.isEmpty() && isWhole(reading)) {
            note(
                    ProblemCode.SIGNATURE_MISSING,
                    "the text ends without a signature",
                    OptionalInt.of(reading.signature().lines().getLast().number()));
        }
        cable.signers(signers).paragraphs(sections.paragraphs());
        cable.summary(sections.summary());
        cable.comment(sections.comment());
    }

    /** Whether there is a text that the publisher did not cut, so that it should be signed. */
    private static boolean isWhole(BodyReading reading) {
        return reading.text().stream()
                        .map(line -> line.text().strip())
                        .filter(line -> !line.isEmpty())
                        .reduce((before, last) -> last)
                        .filter(last -> !last.endsWith("..."))
                        .isPresent()
                && !reading.signature().lines().isEmpty();
    }

    private void note(ProblemCode code, String message, OptionalInt line) {
        problems.add(new Problem(code, message, line));
    }
}
