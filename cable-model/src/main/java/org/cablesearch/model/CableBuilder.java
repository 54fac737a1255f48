package org.cablesearch.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Builds a {@link Cable} from those fields that it has; all others are absent. Get one from
 * {@link Cable#builder(String)} or {@link Cable#toBuilder()}.
 *
 * <p>Setters take plain values, not optionals, and replace what was set before. Not safe for use by many threads.
 */
public final class CableBuilder {
    private String id;
    private String canonicalId;
    private String subject = "";
    private Optional<Instant> date = Optional.empty();
    private Optional<DatePrecision> datePrecision = Optional.empty();
    private String origin = "";
    private Classification classification = Classification.NONE;
    private Optional<String> transmissionId = Optional.empty();
    private Optional<Precedence> precedence = Optional.empty();
    private Optional<String> from = Optional.empty();
    private List<Addressee> to = List.of();
    private List<Addressee> info = List.of();
    private List<String> captions = List.of();
    private List<String> passing = List.of();
    private Optional<String> executiveOrder = Optional.empty();
    private Optional<LocalDate> declassifyOn = Optional.empty();
    private List<String> classifiedBy = List.of();
    private List<String> reasons = List.of();
    private List<Tag> tags = List.of();
    private List<Reference> references = List.of();
    private List<Paragraph> paragraphs = List.of();
    private Optional<String> summary = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private List<String> signers = List.of();
    private List<PersonMention> people = List.of();
    private List<OrgMention> orgs = List.of();
    private boolean partial;
    private boolean corrected;
    private List<Problem> problems = List.of();

    CableBuilder(String id) {
        this.id = id;
        this.canonicalId = id;
    }

    CableBuilder(Cable cable) {
        this.id = cable.id();
        this.canonicalId = cable.canonicalId();
        this.subject = cable.subject();
        this.date = cable.date();
        this.datePrecision = cable.datePrecision();
        this.origin = cable.origin();
        this.classification = cable.classification();
        this.transmissionId = cable.transmissionId();
        this.precedence = cable.precedence();
        this.from = cable.from();
        this.to = cable.to();
        this.info = cable.info();
        this.captions = cable.captions();
        this.passing = cable.passing();
        this.executiveOrder = cable.executiveOrder();
        this.declassifyOn = cable.declassifyOn();
        this.classifiedBy = cable.classifiedBy();
        this.reasons = cable.reasons();
        this.tags = cable.tags();
        this.references = cable.references();
        this.paragraphs = cable.paragraphs();
        this.summary = cable.summary();
        this.comment = cable.comment();
        this.signers = cable.signers();
        this.people = cable.people();
        this.orgs = cable.orgs();
        this.partial = cable.partial();
        this.corrected = cable.corrected();
        this.problems = cable.problems();
    }

    /** Sets {@link Cable#canonicalId()}. */
    public CableBuilder canonicalId(String canonicalId) {
        this.canonicalId = canonicalId;
        return this;
    }

    /** Sets {@link Cable#subject()}. */
    public CableBuilder subject(String subject) {
        this.subject = subject;
        return this;
    }

    /** Sets the date and how exact it is, as in {@link Cable#date()}. */
    public CableBuilder date(Instant date, DatePrecision precision) {
        this.date = Optional.of(date);
        this.datePrecision = Optional.of(precision);
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

    /** Sets {@link Cable#transmissionId()}. */
    public CableBuilder transmissionId(String transmissionId) {
        this.transmissionId = Optional.of(transmissionId);
        return this;
    }

    /** Sets {@link Cable#precedence()}. */
    public CableBuilder precedence(Precedence precedence) {
        this.precedence = Optional.of(precedence);
        return this;
    }

    /** Sets {@link Cable#from()}. */
    public CableBuilder from(String from) {
        this.from = Optional.of(from);
        return this;
    }

    /** Sets {@link Cable#to()}. */
    public CableBuilder to(List<Addressee> to) {
        this.to = to;
        return this;
    }

    /** Sets {@link Cable#info()}. */
    public CableBuilder info(List<Addressee> info) {
        this.info = info;
        return this;
    }

    /** Sets {@link Cable#captions()}. */
    public CableBuilder captions(List<String> captions) {
        this.captions = captions;
        return this;
    }

    /** Sets {@link Cable#passing()}. */
    public CableBuilder passing(List<String> passing) {
        this.passing = passing;
        return this;
    }

    /** Sets {@link Cable#executiveOrder()}. */
    public CableBuilder executiveOrder(String executiveOrder) {
        this.executiveOrder = Optional.of(executiveOrder);
        return this;
    }

    /** Sets {@link Cable#declassifyOn()}. */
    public CableBuilder declassifyOn(LocalDate declassifyOn) {
        this.declassifyOn = Optional.of(declassifyOn);
        return this;
    }

    /** Sets {@link Cable#classifiedBy()}. */
    public CableBuilder classifiedBy(List<String> classifiedBy) {
        this.classifiedBy = classifiedBy;
        return this;
    }

    /** Sets {@link Cable#reasons()}. */
    public CableBuilder reasons(List<String> reasons) {
        this.reasons = reasons;
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

    /** Sets {@link Cable#paragraphs()}. */
    public CableBuilder paragraphs(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        return this;
    }

    /** Sets {@link Cable#summary()}. */
    public CableBuilder summary(String summary) {
        this.summary = Optional.of(summary);
        return this;
    }

    /** Sets {@link Cable#comment()}. */
    public CableBuilder comment(String comment) {
        this.comment = Optional.of(comment);
        return this;
    }

    /** Sets {@link Cable#signers()}. */
    public CableBuilder signers(List<String> signers) {
        this.signers = signers;
        return this;
    }

    /** Sets {@link Cable#people()}. */
    public CableBuilder people(List<PersonMention> people) {
        this.people = people;
        return this;
    }

    /** Sets {@link Cable#orgs()}. */
    public CableBuilder orgs(List<OrgMention> orgs) {
        this.orgs = orgs;
        return this;
    }

    /** Sets {@link Cable#partial()}. */
    public CableBuilder partial(boolean partial) {
        this.partial = partial;
        return this;
    }

    /** Sets {@link Cable#corrected()}. */
    public CableBuilder corrected(boolean corrected) {
        this.corrected = corrected;
        return this;
    }

    /** Sets {@link Cable#problems()}. */
    public CableBuilder problems(List<Problem> problems) {
        this.problems = problems;
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
                subject,
                date,
                datePrecision,
                origin,
                classification,
                transmissionId,
                precedence,
                from,
                to,
                info,
                captions,
                passing,
                executiveOrder,
                declassifyOn,
                classifiedBy,
                reasons,
                tags,
                references,
                paragraphs,
                summary,
                comment,
                signers,
                people,
                orgs,
                partial,
                corrected,
                problems);
    }
}
