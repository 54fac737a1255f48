// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.ClassificationLevel;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Filing;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Precedence;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;

/**
 * The stored form of a cable: one record for the cable without its paragraphs, and one for each paragraph. The cable's
 * record begins with its head, the part that a list of hits shows; doc values hold a copy of the head, because they are
 * fastest to read. A summary or comment that is part of a paragraph is stored as a position in that paragraph.
 */
public final class CableCodec {

    /**
     * The version of this form. Increment it with each change, and keep the code that reads older forms: without it,
     * older indexes cannot be rebuilt.
     */
    public static final int VERSION = 3;

    private CableCodec() {}

    /**
     * The record of a cable, and one for each paragraph.
     *
     * @param record the record of the cable without its paragraphs
     * @param headLength how much of the record is its head
     * @param contentLength how much of the record counts as content: all but the line numbers of problems and the
     *     publisher's title, which differ between layouts of the same cable
     * @param paragraphs the records of the paragraphs
     */
    public record Encoded(BytesRef record, int headLength, int contentLength, List<BytesRef> paragraphs) {

        /** The head of the record. */
        public BytesRef head() {
            return new BytesRef(record.bytes, record.offset, headLength);
        }
    }

    /** The part of a cable that a list of hits shows. */
    public record Head(
            String id,
            Optional<String> document,
            String subject,
            Optional<CableDate> date,
            String origin,
            Classification classification) {}

    public static Encoded encode(Cable cable) {
        RecordWriter out = new RecordWriter().version(VERSION);
        out.text(cable.id()).text(cable.canonicalId()).optionalText(cable.document());
        out.text(cable.subject());
        out.optional(
                cable.date().map(CableDate::instant),
                (w, instant) -> w.longNumber(instant.getEpochSecond()).number(instant.getNano()));
        out.optional(cable.date().map(CableDate::precision), RecordWriter::constant);
        out.text(cable.origin());
        Classification classification = cable.classification();
        out.optional(classification.level(), RecordWriter::constant)
                .texts(classification.caveats())
                .text(classification.text());
        int headLength = out.size();
        write(out, cable.routing());
        write(out, cable.filing());
        write(out, cable.authority());
        out.list(
                cable.tags(),
                (w, tag) -> w.text(tag.code())
                        .constant(tag.kind())
                        .optionalText(tag.name())
                        .text(tag.text())
                        .optionalText(tag.from()));
        out.list(
                cable.references(),
                (w, reference) -> w.optionalText(reference.label())
                        .optionalText(reference.cable())
                        .text(reference.text()));
        out.optional(cable.summary(), (w, text) -> TextPiece.write(w, text, cable.paragraphs()));
        out.optional(cable.comment(), (w, text) -> TextPiece.write(w, text, cable.paragraphs()));
        out.texts(cable.signers());
        out.list(
                cable.entities().people(),
                (w, person) -> w.text(person.name())
                        .optionalText(person.title())
                        .constant(person.role())
                        .texts(person.variants())
                        .numbers(person.paragraphs()));
        out.list(
                cable.entities().orgs(),
                (w, org) -> w.text(org.name()).texts(org.variants()).numbers(org.paragraphs()));
        Provenance provenance = cable.provenance();
        out.flag(provenance.partial()).flag(provenance.corrected()).optionalText(provenance.textHash());
        out.list(
                provenance.problems(),
                (w, problem) -> w.constant(problem.code()).text(problem.message()));
        int contentLength = out.size();
        provenance.problems().forEach(problem -> out.optionalNumber(problem.line()));
        out.optionalText(provenance.title());
        return new Encoded(
                out.bytes(),
                headLength,
                contentLength,
                cable.paragraphs().stream().map(CableCodec::encode).toList());
    }

    /** Decodes a cable from its record and its paragraphs. */
    public static Cable decode(BytesRef record, List<Paragraph> paragraphs) {
        return decode(record, paragraphs, in -> in.optional(r -> TextPiece.read(r, paragraphs)));
    }

    /** Decodes the head of a cable, from its head or its whole record. */
    public static Head decodeHead(BytesRef head) {
        return readCable(head, CableCodec::head);
    }

    private static Head head(RecordReader in) {
        String id = in.text();
        in.text();
        return new Head(id, document(in), in.text(), date(in), in.text(), classification(in));
    }

    private static Optional<String> document(RecordReader in) {
        return in.version() >= 3 ? in.optionalText() : Optional.empty();
    }

    private static Optional<CableDate> date(RecordReader in) {
        Optional<Instant> instant = in.optional(r -> Instant.ofEpochSecond(r.longNumber(), r.number()));
        Optional<DatePrecision> precision = in.optional(r -> r.constant(DatePrecision.class));
        return instant.map(time -> new CableDate(time, precision.orElseThrow()));
    }

    private static Classification classification(RecordReader in) {
        return new Classification(in.optional(r -> r.constant(ClassificationLevel.class)), in.texts(), in.text());
    }

    /** Decodes a cable without its paragraphs, summary and comment. */
    public static Cable decodeWithoutParagraphs(BytesRef record) {
        return decode(record, List.of(), in -> in.optional(TextPiece::skip).filter(skipped -> false));
    }

    private static Cable decode(
            BytesRef record, List<Paragraph> paragraphs, Function<RecordReader, Optional<String>> textPiece) {
        return readCable(record, in -> cable(in, paragraphs, textPiece));
    }

    /** Reads the record of a cable, which begins with its version. */
    private static <T> T readCable(BytesRef record, Function<RecordReader, T> form) {
        return read(record, in -> {
            in.readVersion();
            return form.apply(in);
        });
    }

    /** Reads a record. Damaged bytes can cause any exception; callers see only one kind. */
    private static <T> T read(BytesRef record, Function<RecordReader, T> form) {
        try {
            return form.apply(new RecordReader(record));
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException("a stored record cannot be read: " + e, e));
        }
    }

    private static Cable cable(
            RecordReader in, List<Paragraph> paragraphs, Function<RecordReader, Optional<String>> textPiece) {
        return new Cable(
                in.text(),
                in.text(),
                document(in),
                in.text(),
                date(in),
                in.text(),
                classification(in),
                routing(in),
                in.version() >= 3 ? filing(in) : Filing.NONE,
                authority(in),
                in.list(CableCodec::tag),
                in.list(r -> new Reference(r.optionalText(), r.optionalText(), r.text())),
                paragraphs,
                textPiece.apply(in),
                textPiece.apply(in),
                in.texts(),
                entities(in),
                provenance(in));
    }

    private static Tag tag(RecordReader in) {
        return new Tag(
                in.text(),
                in.constant(TagKind.class),
                in.optionalText(),
                in.text(),
                in.version() >= 3 ? in.optionalText() : Optional.empty());
    }

    /** The title is last, and missing from records of version 1. */
    private static Provenance provenance(RecordReader in) {
        Provenance provenance = new Provenance(
                in.flag(),
                in.flag(),
                Optional.empty(),
                in.version() >= 3 ? in.optionalText() : Optional.empty(),
                problems(in));
        return in.isAtEnd() ? provenance : provenance.title(in.optionalText());
    }

    private static Routing routing(RecordReader in) {
        return new Routing(
                in.optionalText(),
                in.optional(r -> r.constant(Precedence.class)),
                in.optionalText(),
                in.list(CableCodec::addressee),
                in.list(CableCodec::addressee),
                in.texts(),
                in.texts());
    }

    private static Filing filing(RecordReader in) {
        return new Filing(
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                in.texts(),
                in.texts(),
                in.texts(),
                in.optionalText(),
                in.list(r -> Map.entry(r.text(), r.text())).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Authority authority(RecordReader in) {
        return new Authority(
                in.optionalText(), in.optional(r -> LocalDate.ofEpochDay(r.longNumber())), in.texts(), in.texts());
    }

    private static Entities entities(RecordReader in) {
        return new Entities(
                in.list(r -> new PersonMention(
                        r.text(), r.optionalText(), r.constant(PersonRole.class), r.texts(), numbers(r))),
                in.list(r -> new OrgMention(r.text(), r.texts(), numbers(r))));
    }

    private static List<Problem> problems(RecordReader in) {
        return in.list(r -> new Problem(r.constant(ProblemCode.class), r.text(), OptionalInt.empty())).stream()
                .map(problem -> new Problem(problem.code(), problem.message(), in.optionalNumber()))
                .toList();
    }

    private static BytesRef encode(Paragraph paragraph) {
        return new RecordWriter()
                .number(paragraph.index())
                .optionalNumber(paragraph.number())
                .optional(
                        paragraph.marking(),
                        (w, marking) -> w.constant(marking.level())
                                .texts(marking.controls())
                                .text(marking.text()))
                .optionalText(paragraph.heading())
                .constant(paragraph.role())
                .number(paragraph.page())
                .text(paragraph.text())
                .bytes();
    }

    /** Decodes a paragraph from its record. */
    public static Paragraph decodeParagraph(BytesRef record) {
        return read(record, CableCodec::paragraph);
    }

    private static Paragraph paragraph(RecordReader in) {
        return new Paragraph(
                in.number(),
                in.optionalNumber(),
                in.optional(r -> new PortionMarking(r.constant(Sensitivity.class), r.texts(), r.text())),
                in.optionalText(),
                in.constant(ParagraphRole.class),
                in.number(),
                in.text());
    }

    private static void write(RecordWriter out, Routing routing) {
        out.optionalText(routing.transmissionId());
        out.optional(routing.precedence(), RecordWriter::constant);
        out.optionalText(routing.from());
        out.list(routing.to(), CableCodec::write).list(routing.info(), CableCodec::write);
        out.texts(routing.captions()).texts(routing.passing());
    }

    private static void write(RecordWriter out, Filing filing) {
        out.optionalText(filing.office()).optionalText(filing.drafter()).optionalText(filing.approvedBy());
        out.texts(filing.clearances()).texts(filing.concepts()).texts(filing.handling());
        out.optionalText(filing.film());
        out.list(
                List.copyOf(filing.attributes().entrySet()),
                (w, entry) -> w.text(entry.getKey()).text(entry.getValue()));
    }

    private static void write(RecordWriter out, Authority authority) {
        out.optionalText(authority.executiveOrder());
        out.optional(authority.declassifyOn(), (w, day) -> w.longNumber(day.toEpochDay()));
        out.texts(authority.classifiedBy()).texts(authority.reasons());
    }

    private static void write(RecordWriter out, Addressee addressee) {
        out.optionalText(addressee.route())
                .text(addressee.name())
                .optional(addressee.precedence(), RecordWriter::constant)
                .optionalText(addressee.mcn())
                .texts(addressee.excluded());
    }

    private static Addressee addressee(RecordReader in) {
        return new Addressee(
                in.optionalText(),
                in.text(),
                in.optional(r -> r.constant(Precedence.class)),
                in.optionalText(),
                in.texts());
    }

    private static List<Integer> numbers(RecordReader in) {
        return in.list(r -> Math.toIntExact(r.longNumber()));
    }
}
