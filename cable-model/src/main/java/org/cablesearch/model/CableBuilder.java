// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Builds a {@link Cable}; a field that is not set is empty. Get one from {@link Cable#builder(String)} or
 * {@link Cable#toBuilder()}.
 *
 * <p>Each setter replaces the earlier value. Not safe for use by several threads at once.
 */
public final class CableBuilder {
    private final String id;
    private String canonicalId;
    private Optional<String> document = Optional.empty();
    private String subject = "";
    private Optional<CableDate> date = Optional.empty();
    private String origin = "";
    private Classification classification = Classification.NONE;
    private Routing routing = Routing.NONE;
    private Filing filing = Filing.NONE;
    private Authority authority = Authority.NONE;
    private List<Tag> tags = List.of();
    private List<Reference> references = List.of();
    private List<Paragraph> paragraphs = List.of();
    private Optional<String> summary = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private List<String> signers = List.of();
    private Entities entities = Entities.NONE;
    private Provenance provenance = Provenance.NONE;

    CableBuilder(String id) {
        this.id = id;
        this.canonicalId = id;
    }

    CableBuilder(Cable cable) {
        this.id = cable.id();
        this.canonicalId = cable.canonicalId();
        this.document = cable.document();
        this.subject = cable.subject();
        this.date = cable.date();
        this.origin = cable.origin();
        this.classification = cable.classification();
        this.routing = cable.routing();
        this.filing = cable.filing();
        this.authority = cable.authority();
        this.tags = cable.tags();
        this.references = cable.references();
        this.paragraphs = cable.paragraphs();
        this.summary = cable.summary();
        this.comment = cable.comment();
        this.signers = cable.signers();
        this.entities = cable.entities();
        this.provenance = cable.provenance();
    }

    /** Sets {@link Cable#canonicalId()}. */
    public CableBuilder canonicalId(String canonicalId) {
        this.canonicalId = canonicalId;
        return this;
    }

    /**
     * Sets {@link Cable#document()}.
     *
     * @since 0.2
     */
    public CableBuilder document(String document) {
        return document(Optional.of(document));
    }

    /**
     * Sets {@link Cable#document()}, or clears it.
     *
     * @since 0.2
     */
    public CableBuilder document(Optional<String> document) {
        this.document = document;
        return this;
    }

    /** Sets {@link Cable#subject()}. */
    public CableBuilder subject(String subject) {
        this.subject = subject;
        return this;
    }

    /** Sets {@link Cable#date()}. */
    public CableBuilder date(CableDate date) {
        return date(Optional.of(date));
    }

    /**
     * Sets {@link Cable#date()}, or clears it.
     *
     * @since 0.2
     */
    public CableBuilder date(Optional<CableDate> date) {
        this.date = date;
        return this;
    }

    /** Sets {@link Cable#origin()}. */
    public CableBuilder origin(String origin) {
        this.origin = origin;
        return this;
    }

    /** Sets {@link Cable#classification()}. */
    public CableBuilder classification(Classification classification) {
        this.classification = classification;
        return this;
    }

    /** Sets {@link Cable#routing()}. */
    public CableBuilder routing(Routing routing) {
        this.routing = routing;
        return this;
    }

    /**
     * Sets {@link Cable#filing()}.
     *
     * @since 0.2
     */
    public CableBuilder filing(Filing filing) {
        this.filing = filing;
        return this;
    }

    /** Sets {@link Cable#authority()}. */
    public CableBuilder authority(Authority authority) {
        this.authority = authority;
        return this;
    }

    /** Sets {@link Cable#tags()}. */
    public CableBuilder tags(List<Tag> tags) {
        this.tags = tags;
        return this;
    }

    /** Sets {@link Cable#references()}. */
    public CableBuilder references(List<Reference> references) {
        this.references = references;
        return this;
    }

    /** Sets {@link Cable#paragraphs()}; each gets its place in the list as its {@linkplain Paragraph#index() index}. */
    public CableBuilder paragraphs(List<Paragraph> paragraphs) {
        this.paragraphs = IntStream.range(0, paragraphs.size())
                .mapToObj(place -> at(place, paragraphs.get(place)))
                .toList();
        return this;
    }

    /** Sets {@link Cable#summary()}. */
    public CableBuilder summary(String summary) {
        return summary(Optional.of(summary));
    }

    /**
     * Sets {@link Cable#summary()}, or clears it.
     *
     * @since 0.2
     */
    public CableBuilder summary(Optional<String> summary) {
        this.summary = summary;
        return this;
    }

    /** Sets {@link Cable#comment()}. */
    public CableBuilder comment(String comment) {
        return comment(Optional.of(comment));
    }

    /**
     * Sets {@link Cable#comment()}, or clears it.
     *
     * @since 0.2
     */
    public CableBuilder comment(Optional<String> comment) {
        this.comment = comment;
        return this;
    }

    /** Sets {@link Cable#signers()}. */
    public CableBuilder signers(List<String> signers) {
        this.signers = signers;
        return this;
    }

    private static Paragraph at(int place, Paragraph paragraph) {
        return paragraph.index() == place ? paragraph : paragraph.index(place);
    }

    /** Sets {@link Cable#entities()}. A cable is built without the places of mentions in paragraphs that it lacks. */
    public CableBuilder entities(Entities entities) {
        this.entities = entities;
        return this;
    }

    /** Sets {@link Cable#provenance()}. */
    public CableBuilder provenance(Provenance provenance) {
        this.provenance = provenance;
        return this;
    }

    /**
     * The cable.
     *
     * @throws IllegalArgumentException as the constructor of {@link Cable} does
     */
    public Cable build() {
        return new Cable(
                id,
                canonicalId,
                document,
                subject,
                date,
                origin,
                classification,
                routing,
                filing,
                authority,
                tags,
                references,
                paragraphs,
                summary,
                comment,
                signers,
                entities.within(paragraphs.size()),
                provenance);
    }
}
