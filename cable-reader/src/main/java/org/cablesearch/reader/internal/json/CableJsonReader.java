// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
import org.cablesearch.reader.CableJson;

/** Reads cables; see {@link CableJson}. */
public final class CableJsonReader {

    private CableJsonReader() {}

    public static Cable read(JsonObject cable) {
        String id = cable.text("id");
        try {
            return new Cable(
                    id,
                    cable.optionalText("canonicalId").orElse(id),
                    cable.optionalText("document"),
                    cable.optionalText("subject").orElse(""),
                    date(cable),
                    cable.optionalText("origin").orElse(""),
                    cable.object("classification", CableJsonReader::classification)
                            .orElse(Classification.NONE),
                    routing(cable),
                    filing(cable),
                    authority(cable),
                    cable.objects("tags", CableJsonReader::tag),
                    cable.objects("references", CableJsonReader::reference),
                    cable.objects("paragraphs", CableJsonReader::paragraph),
                    cable.optionalText("summary"),
                    cable.optionalText("comment"),
                    cable.texts("signers"),
                    new Entities(
                            cable.objects("people", CableJsonReader::person),
                            cable.objects("orgs", CableJsonReader::org)),
                    provenance(cable));
        } catch (MalformedJsonException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            // An error that no single value reveals: the index of a paragraph is not its position.
            throw new MalformedJsonException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<CableDate> date(JsonObject cable) {
        Optional<Instant> instant = cable.parsed("date", Instant::parse);
        Optional<DatePrecision> precision = cable.optionalChoice("datePrecision", DatePrecision.values());
        if (instant.isPresent() != precision.isPresent()) {
            throw new MalformedJsonException(
                    "the keys /date and /datePrecision must both have a value or both be null");
        }
        return instant.map(time -> new CableDate(time, precision.orElseThrow()));
    }

    private static Routing routing(JsonObject cable) {
        return new Routing(
                cable.optionalText("transmissionId"),
                cable.optionalChoice("precedence", Precedence.values()),
                cable.optionalText("from"),
                cable.objects("to", CableJsonReader::addressee),
                cable.objects("info", CableJsonReader::addressee),
                cable.texts("captions"),
                cable.texts("passing"));
    }

    private static Filing filing(JsonObject cable) {
        return new Filing(
                cable.optionalText("office"),
                cable.optionalText("drafter"),
                cable.optionalText("approvedBy"),
                cable.texts("clearances"),
                cable.texts("concepts"),
                cable.texts("handling"),
                cable.optionalText("film"),
                cable.object("attributes", JsonObject::allTexts).orElse(Map.of()));
    }

    private static Authority authority(JsonObject cable) {
        return new Authority(
                cable.optionalText("executiveOrder"),
                cable.parsed("declassifyOn", LocalDate::parse),
                cable.texts("classifiedBy"),
                cable.texts("reasons"));
    }

    private static Provenance provenance(JsonObject cable) {
        return new Provenance(
                cable.flag("partial"),
                cable.flag("corrected"),
                cable.optionalText("title"),
                cable.optionalText("textHash"),
                cable.objects("problems", CableJsonReader::problem));
    }

    private static Classification classification(JsonObject classification) {
        return new Classification(
                classification.optionalChoice("level", ClassificationLevel.values()),
                classification.texts("caveats"),
                classification.text("text"));
    }

    private static Addressee addressee(JsonObject addressee) {
        return new Addressee(
                addressee.optionalText("route"),
                addressee.text("name"),
                addressee.optionalChoice("precedence", Precedence.values()),
                addressee.optionalText("mcn"),
                addressee.texts("excluded"));
    }

    private static Tag tag(JsonObject tag) {
        return new Tag(
                tag.text("code"),
                tag.choice("kind", TagKind.values()),
                tag.optionalText("name"),
                tag.text("text"),
                tag.optionalText("from"));
    }

    private static Reference reference(JsonObject reference) {
        return new Reference(reference.optionalText("label"), reference.optionalText("cable"), reference.text("text"));
    }

    private static Paragraph paragraph(JsonObject paragraph) {
        return new Paragraph(
                paragraph.number("index"),
                paragraph.optionalNumber("number"),
                paragraph.object("marking", CableJsonReader::marking),
                paragraph.optionalText("heading"),
                paragraph.choice("role", ParagraphRole.values()),
                paragraph.number("page"),
                paragraph.text("text"));
    }

    private static PortionMarking marking(JsonObject marking) {
        return new PortionMarking(
                marking.choice("level", Sensitivity.values()), marking.texts("controls"), marking.text("text"));
    }

    private static PersonMention person(JsonObject person) {
        return new PersonMention(
                person.text("name"),
                person.optionalText("title"),
                person.choice("role", PersonRole.values()),
                person.texts("variants"),
                person.numbers("paragraphs"));
    }

    private static OrgMention org(JsonObject org) {
        return new OrgMention(org.text("name"), org.texts("variants"), org.numbers("paragraphs"));
    }

    private static Problem problem(JsonObject problem) {
        return new Problem(
                problem.choice("code", ProblemCode.values()), problem.text("message"), problem.optionalNumber("line"));
    }
}
