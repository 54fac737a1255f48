// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import java.time.Instant;
import java.util.Optional;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Filing;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Tag;
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
                    cable.optional("classification", Classification.class).orElse(Classification.NONE),
                    JsonRecord.of(cable, Routing.class),
                    JsonRecord.of(cable, Filing.class),
                    JsonRecord.of(cable, Authority.class),
                    cable.list("tags", Tag.class),
                    cable.list("references", Reference.class),
                    cable.list("paragraphs", Paragraph.class),
                    cable.optionalText("summary"),
                    cable.optionalText("comment"),
                    cable.list("signers", String.class),
                    new Entities(cable.list("people", PersonMention.class), cable.list("orgs", OrgMention.class)),
                    JsonRecord.of(cable, Provenance.class));
        } catch (MalformedJsonException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            // An error that no single value reveals: the index of a paragraph is not its position.
            throw new MalformedJsonException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<CableDate> date(JsonObject cable) {
        Optional<Instant> instant = cable.optional("date", Instant.class);
        Optional<DatePrecision> precision = cable.optional("datePrecision", DatePrecision.class);
        if (instant.isPresent() != precision.isPresent()) {
            throw new MalformedJsonException(
                    "the keys /date and /datePrecision must both have a value or both be null");
        }
        return instant.map(time -> new CableDate(time, precision.orElseThrow()));
    }
}
