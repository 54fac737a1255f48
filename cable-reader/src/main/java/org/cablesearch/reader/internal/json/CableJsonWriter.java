package org.cablesearch.reader.internal.json;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Filing;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Problem;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Tag;
import org.cablesearch.reader.CableJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes cables; see {@link CableJson}. */
public final class CableJsonWriter {
    private final JsonGenerator json;

    public CableJsonWriter(Writer out) {
        json = JsonTree.FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    public void write(Cable cable) {
        object(() -> {
            text("id", cable.id());
            text("canonicalId", cable.canonicalId());
            text("document", cable.document());
            text("subject", cable.subject());
            text("date", cable.date().map(CableDate::instant));
            text("datePrecision", cable.date().map(CableDate::precision));
            text("origin", cable.origin());
            classification(cable.classification());
            routing(cable.routing());
            filing(cable.filing());
            authority(cable.authority());
            Json.objects(json, "tags", cable.tags(), this::tag);
            Json.objects(json, "references", cable.references(), this::reference);
            Json.objects(json, "paragraphs", cable.paragraphs(), this::paragraph);
            text("summary", cable.summary());
            text("comment", cable.comment());
            texts("signers", cable.signers());
            Json.objects(json, "people", cable.entities().people(), this::person);
            Json.objects(json, "orgs", cable.entities().orgs(), this::org);
            provenance(cable.provenance());
        });
        json.close();
    }

    private void classification(Classification classification) {
        json.writeName("classification");
        object(() -> {
            text("level", classification.level());
            texts("caveats", classification.caveats());
            text("text", classification.text());
        });
    }

    private void routing(Routing routing) {
        text("transmissionId", routing.transmissionId());
        text("precedence", routing.precedence());
        text("from", routing.from());
        Json.objects(json, "to", routing.to(), this::addressee);
        Json.objects(json, "info", routing.info(), this::addressee);
        texts("captions", routing.captions());
        texts("passing", routing.passing());
    }

    private void filing(Filing filing) {
        text("office", filing.office());
        text("drafter", filing.drafter());
        text("approvedBy", filing.approvedBy());
        texts("clearances", filing.clearances());
        texts("concepts", filing.concepts());
        texts("handling", filing.handling());
        text("film", filing.film());
        json.writeName("attributes");
        object(() -> filing.attributes().forEach(this::text));
    }

    private void authority(Authority authority) {
        text("executiveOrder", authority.executiveOrder());
        text("declassifyOn", authority.declassifyOn());
        texts("classifiedBy", authority.classifiedBy());
        texts("reasons", authority.reasons());
    }

    private void provenance(Provenance provenance) {
        json.writeBooleanProperty("partial", provenance.partial());
        json.writeBooleanProperty("corrected", provenance.corrected());
        text("title", provenance.title());
        text("textHash", provenance.textHash());
        Json.objects(json, "problems", provenance.problems(), this::problem);
    }

    private void addressee(Addressee addressee) {
        text("route", addressee.route());
        text("name", addressee.name());
        text("precedence", addressee.precedence());
        text("mcn", addressee.mcn());
        texts("excluded", addressee.excluded());
    }

    private void tag(Tag tag) {
        text("code", tag.code());
        text("kind", tag.kind());
        text("name", tag.name());
        text("text", tag.text());
        text("from", tag.from());
    }

    private void reference(Reference reference) {
        text("label", reference.label());
        text("cable", reference.cable());
        text("text", reference.text());
    }

    private void paragraph(Paragraph paragraph) {
        json.writeNumberProperty("index", paragraph.index());
        Json.number(json, "number", paragraph.number());
        marking(paragraph.marking());
        text("heading", paragraph.heading());
        text("role", paragraph.role());
        json.writeNumberProperty("page", paragraph.page());
        text("text", paragraph.text());
    }

    private void marking(Optional<PortionMarking> marking) {
        json.writeName("marking");
        if (marking.isEmpty()) {
            json.writeNull();
            return;
        }
        object(() -> {
            text("level", marking.get().level());
            texts("controls", marking.get().controls());
            text("text", marking.get().text());
        });
    }

    private void person(PersonMention person) {
        text("name", person.name());
        text("title", person.title());
        text("role", person.role());
        texts("variants", person.variants());
        numbers("paragraphs", person.paragraphs());
    }

    private void org(OrgMention org) {
        text("name", org.name());
        texts("variants", org.variants());
        numbers("paragraphs", org.paragraphs());
    }

    private void problem(Problem problem) {
        text("code", problem.code());
        text("message", problem.message());
        Json.number(json, "line", problem.line());
    }

    private void object(Runnable properties) {
        json.writeStartObject();
        properties.run();
        json.writeEndObject();
    }

    private void texts(String key, List<String> texts) {
        Json.array(json, key, texts, this::text);
    }

    private void numbers(String key, List<Integer> numbers) {
        Json.array(json, key, numbers, json::writeNumber);
    }

    /** Writes a value as its {@code toString}: a date in ISO form, an enum of the model as the word that cables use. */
    private void text(String key, Optional<?> value) {
        value.ifPresentOrElse(present -> text(key, present), () -> json.writeNullProperty(key));
    }

    private void text(String key, Object value) {
        json.writeName(key);
        text(value.toString());
    }

    private void text(String text) {
        if (JsonText.needsEscapes(text)) {
            json.writeRawValue(JsonText.quoted(text));
        } else {
            json.writeString(text);
        }
    }
}
