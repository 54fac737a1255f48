// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.Tag;
import org.cablesearch.model.internal.names.CanonicalOrg;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;

/** Decides without an index, clause by clause, whether a cable or paragraph matches a query. */
final class SlowQuery {

    private final List<Cable> cables;
    private final SlowTerms terms = new SlowTerms();

    SlowQuery(List<Cable> cables) {
        this.cables = cables;
    }

    boolean ofCable(CableQuery query, Cable cable) {
        return switch (query) {
            case CableQuery.All all -> true;
            case CableQuery.And and -> and.clauses().stream().allMatch(clause -> ofCable(clause, cable));
            case CableQuery.Or or -> or.clauses().stream().anyMatch(clause -> ofCable(clause, cable));
            case CableQuery.Not not -> !ofCable(not.clause(), cable);
            case CableQuery.SameParagraph same ->
                cable.paragraphs().stream().anyMatch(paragraph -> ofParagraph(same.clause(), cable, paragraph));
            case CableQuery.Range range -> range(range, cable);
            default -> leafOfCable(query, field(query), cable);
        };
    }

    boolean ofParagraph(CableQuery query, Cable cable, Paragraph paragraph) {
        return switch (query) {
            case CableQuery.All all -> true;
            case CableQuery.And and -> and.clauses().stream().allMatch(clause -> ofParagraph(clause, cable, paragraph));
            case CableQuery.Or or -> or.clauses().stream().anyMatch(clause -> ofParagraph(clause, cable, paragraph));
            case CableQuery.Not not -> !ofParagraph(not.clause(), cable, paragraph);
            case CableQuery.SameParagraph same -> ofParagraph(same.clause(), cable, paragraph);
            case CableQuery.Range range -> range(range, cable);
            default -> leafOfParagraph(query, field(query), cable, paragraph);
        };
    }

    private boolean leafOfCable(CableQuery leaf, CableField field, Cable cable) {
        boolean inParagraph = cable.paragraphs().stream().anyMatch(p -> leafOfParagraph(leaf, field, cable, p));
        return switch (field) {
            case ANY ->
                inParagraph
                        || holds(leaf, IndexSchema.SUBJECT, false, Stream.of(cable.subject()))
                        || (isBareWord(leaf) && holds(leaf, IndexSchema.SUBJECT, false, header(cable)));
            case EXACT -> inParagraph || holds(leaf, IndexSchema.SUBJECT, true, Stream.of(cable.subject()));
            case TEXT, HEADING, MARKING, ROLE -> inParagraph;
            case PEOPLE, PEOPLE_EXACT, ORGS -> inParagraph || named(leaf, field, cable);
            default -> fieldOfCable(leaf, field, cable);
        };
    }

    /** Whether a leaf is one word without quotation marks, which the header of a cable may have. */
    private boolean isBareWord(CableQuery leaf) {
        return leaf instanceof CableQuery.Word word && terms.isOneWord(word.text());
    }

    /** The post with its other names, the month and the year. */
    private static Stream<String> header(Cable cable) {
        Stream<String> date = cable.date().stream()
                .map(sent -> sent.instant().atOffset(ZoneOffset.UTC))
                .flatMap(sent -> Stream.of(
                        sent.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        Integer.toString(sent.getYear())));
        return Stream.concat(Stream.of(cable.origin(), Posts.otherWords(cable.origin())), date);
    }

    private boolean leafOfParagraph(CableQuery leaf, CableField field, Cable cable, Paragraph paragraph) {
        boolean exact = field == CableField.EXACT;
        Stream<String> text = Stream.of(paragraph.text());
        Stream<String> heading = paragraph.heading().stream();
        return switch (field) {
            case ANY, EXACT ->
                holds(leaf, IndexSchema.TEXT, exact, text) || holds(leaf, IndexSchema.HEADING, exact, heading);
            case TEXT -> holds(leaf, IndexSchema.TEXT, false, text);
            case HEADING -> holds(leaf, IndexSchema.HEADING, false, heading);
            case MARKING ->
                paragraph.marking().isPresent()
                        && (isAnything(leaf)
                                || marking(text(leaf), paragraph.marking().get()));
            case ROLE ->
                holds(leaf, IndexSchema.ROLE, true, Stream.of(paragraph.role().name()));
            case PEOPLE, PEOPLE_EXACT ->
                named(leaf, field, cable)
                        || holds(
                                leaf,
                                IndexSchema.PEOPLE,
                                true,
                                cable.entities().people().stream()
                                        .filter(person -> person.paragraphs().contains(paragraph.index()))
                                        .flatMap(SlowQuery::names));
            case ORGS ->
                named(leaf, field, cable)
                        || holds(
                                leaf,
                                IndexSchema.ORGS,
                                true,
                                cable.entities().orgs().stream()
                                        .filter(org -> org.paragraphs().contains(paragraph.index()))
                                        .flatMap(SlowQuery::names));
            default -> fieldOfCable(leaf, field, cable);
        };
    }

    /**
     * Whether a leaf matches a name of the cable itself: of a signer, classifier or addressee, or a name without a
     * paragraph.
     */
    private boolean named(CableQuery leaf, CableField field, Cable cable) {
        if (field == CableField.ORGS) {
            return holds(
                    leaf,
                    IndexSchema.ORGS,
                    true,
                    cable.entities().orgs().stream()
                            .filter(org -> org.paragraphs().isEmpty())
                            .flatMap(SlowQuery::names));
        }
        Stream<String> people = cable.entities().people().stream()
                .filter(person -> person.role() != PersonRole.MENTIONED
                        || person.paragraphs().isEmpty())
                .flatMap(SlowQuery::names);
        return holds(
                leaf,
                IndexSchema.PEOPLE,
                true,
                Stream.concat(
                        people, Stream.concat(cable.signers().stream(), cable.authority().classifiedBy().stream())));
    }

    private boolean fieldOfCable(CableQuery leaf, CableField field, Cable cable) {
        return switch (field) {
            case SUBJECT -> holds(leaf, IndexSchema.SUBJECT, false, Stream.of(cable.subject()));
            case TAGS ->
                holds(leaf, IndexSchema.TAGS, true, cable.tags().stream().flatMap(SlowQuery::names));
            case ORIGIN -> holds(leaf, IndexSchema.ORIGIN, true, Stream.of(cable.origin()));
            case FROM -> holds(leaf, IndexSchema.FROM, true, cable.routing().from().stream());
            case TO ->
                holds(leaf, IndexSchema.TO, true, cable.routing().to().stream().map(Addressee::name));
            case INFO ->
                holds(
                        leaf,
                        IndexSchema.INFO,
                        true,
                        cable.routing().info().stream().map(Addressee::name));
            case CLASS ->
                holds(
                        leaf,
                        IndexSchema.CLASSIFICATION,
                        true,
                        Stream.of(cable.classification().text()));
            case CAPTION -> holds(leaf, IndexSchema.CAPTION, true, cable.routing().captions().stream());
            case SIGNER -> holds(leaf, IndexSchema.SIGNER, true, cable.signers().stream());
            case CLASSIFIER -> holds(leaf, IndexSchema.CLASSIFIER, true, cable.authority().classifiedBy().stream());
            case PRECEDENCE ->
                holds(
                        leaf,
                        IndexSchema.PRECEDENCE,
                        true,
                        cable.routing().precedence().stream().map(Object::toString));
            case OFFICE -> holds(leaf, IndexSchema.OFFICE, true, cable.filing().office().stream());
            case DRAFTER -> holds(leaf, IndexSchema.DRAFTER, true, cable.filing().drafter().stream());
            case APPROVED_BY -> holds(leaf, IndexSchema.APPROVED_BY, true, cable.filing().approvedBy().stream());
            case CLEARANCES -> holds(leaf, IndexSchema.CLEARANCES, true, cable.filing().clearances().stream());
            case CONCEPTS -> holds(leaf, IndexSchema.CONCEPTS, true, cable.filing().concepts().stream());
            case HANDLING -> holds(leaf, IndexSchema.HANDLING, true, cable.filing().handling().stream());
            case FILM -> holds(leaf, IndexSchema.FILM, true, cable.filing().film().stream());
            case DOCUMENT -> holds(leaf, IndexSchema.DOCUMENT, true, cable.document().stream());
            case ATTRIBUTES ->
                holds(
                        leaf,
                        IndexSchema.ATTRIBUTES,
                        true,
                        cable.filing().attributes().entrySet().stream()
                                .map(attribute -> attribute.getKey() + ": " + attribute.getValue()));
            case LEVEL ->
                isAnything(leaf) ? level(cable).isPresent() : level(cable).equals(Sensitivity.parse(text(leaf)));
            // Every cable was added at some time, and no question asks when.
            case ADDED -> isAnything(leaf);
            case DATE ->
                second(cable)
                        .filter(date -> isAnything(leaf) || (first(text(leaf)) <= date && date <= last(text(leaf))))
                        .isPresent();
            case ID -> isAnything(leaf) || withId(text(leaf)).contains(cable);
            case CITES ->
                isAnything(leaf)
                        ? !cites(cable).isEmpty()
                        : cites(cable).stream().anyMatch(cited(text(leaf))::contains);
            case CITEDBY ->
                (isAnything(leaf) ? cables : withId(text(leaf)))
                        .stream()
                                .flatMap(citing -> cites(citing).stream())
                                .anyMatch(id -> id.equals(Ids.normalize(cable.id()))
                                        || id.equals(Ids.normalize(cable.canonicalId())));
            default -> throw new IllegalArgumentException("no field of a cable: " + field);
        };
    }

    private boolean holds(CableQuery leaf, String field, boolean exact, Stream<String> values) {
        if (field.equals(IndexSchema.ORGS) && !(leaf instanceof CableQuery.Wildcard)) {
            CableQuery counted = new CableQuery.Phrase(CableField.ORGS, CanonicalOrg.canonical(text(leaf)), 0);
            return values.anyMatch(
                    value -> terms.matches(leaf, field, exact, value) || terms.matches(counted, field, exact, value));
        }
        return values.anyMatch(value -> terms.matches(leaf, field, exact, value));
    }

    private boolean marking(String asked, PortionMarking marking) {
        Set<String> held = Stream.concat(Stream.of(marking.level().name()), marking.controls().stream())
                .collect(Collectors.toSet());
        return Pattern.compile("[/,]+|[ -](?=NF|NOFORN)")
                .splitAsStream(asked.toUpperCase(Locale.ROOT).replaceAll("[()]", ""))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.equals("NOFORN") ? "NF" : part)
                .map(part -> Sensitivity.parse(part).map(Sensitivity::name).orElse(part))
                .allMatch(held::contains);
    }

    private boolean range(CableQuery.Range range, Cable cable) {
        if (range.field() == CableField.DATE) {
            return second(cable)
                    .filter(date -> range.from()
                            .map(from -> range.fromIncluded() ? date >= first(from) : date > last(from))
                            .orElse(true))
                    .filter(date -> range.to()
                            .map(to -> range.toIncluded() ? date <= last(to) : date < first(to))
                            .orElse(true))
                    .isPresent();
        }
        return level(cable)
                .filter(level -> range.from()
                        .map(from -> level.compareTo(of(from)) >= (range.fromIncluded() ? 0 : 1))
                        .orElse(true))
                .filter(level -> range.to()
                        .map(to -> level.compareTo(of(to)) <= (range.toIncluded() ? 0 : -1))
                        .orElse(true))
                .isPresent();
    }

    /** The cables published under this id or, if there are none, those that have it as canonical id. */
    private List<Cable> withId(String written) {
        Set<String> forms = forms(written);
        List<Cable> published = cables.stream()
                .filter(cable -> forms.contains(Ids.normalize(cable.id())))
                .toList();
        return !published.isEmpty()
                ? published
                : cables.stream()
                        .filter(cable -> forms.contains(Ids.normalize(cable.canonicalId())))
                        .toList();
    }

    /**
     * The forms that a reference to this id may have: the id as written, or the canonical id of the cable published
     * under it.
     */
    private Set<String> cited(String written) {
        return Stream.concat(
                        forms(written).stream(),
                        withId(written).stream().map(cable -> Ids.normalize(cable.canonicalId())))
                .collect(Collectors.toSet());
    }

    private static Set<String> forms(String written) {
        return Stream.concat(Stream.of(Ids.normalize(written)), Mrn.parse(written).map(Mrn::canonical).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> cites(Cable cable) {
        return cable.references().stream()
                .map(Reference::cable)
                .flatMap(Optional::stream)
                .map(Ids::normalize)
                .toList();
    }

    private static Optional<Sensitivity> level(Cable cable) {
        return cable.classification().sensitivity();
    }

    private static Sensitivity of(String level) {
        return Sensitivity.parse(level).orElseThrow();
    }

    private static Optional<Long> second(Cable cable) {
        return cable.date().map(date -> date.instant().getEpochSecond());
    }

    /** The first second of a year, month or day. */
    static long first(String date) {
        String day = date + "-01-01".substring(Math.min(6, date.length() - 4));
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** The last second of a year, month or day. */
    static long last(String date) {
        LocalDate day = switch (date.length()) {
            case 4 -> LocalDate.parse(date + "-12-31");
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
        return day.atTime(23, 59, 59).toEpochSecond(ZoneOffset.UTC);
    }

    private static boolean isAnything(CableQuery leaf) {
        return leaf instanceof CableQuery.Wildcard wildcard
                && wildcard.pattern().equals("*");
    }

    private static CableField field(CableQuery leaf) {
        return switch (leaf) {
            case CableQuery.Word word -> word.field();
            case CableQuery.Phrase phrase -> phrase.field();
            case CableQuery.Wildcard wildcard -> wildcard.field();
            case CableQuery.Fuzzy fuzzy -> fuzzy.field();
            case CableQuery.Regex regex -> regex.field();
            default -> throw new IllegalArgumentException("no leaf: " + leaf);
        };
    }

    private static String text(CableQuery leaf) {
        return switch (leaf) {
            case CableQuery.Word word -> word.text();
            case CableQuery.Phrase phrase -> phrase.text();
            default -> throw new IllegalArgumentException("no text: " + leaf);
        };
    }

    private static Stream<String> names(PersonMention person) {
        return Stream.concat(Stream.of(person.name()), person.variants().stream());
    }

    private static Stream<String> names(OrgMention org) {
        return Stream.concat(Stream.of(org.name()), org.variants().stream()).flatMap(CanonicalOrg::forms);
    }

    private static Stream<String> names(Tag tag) {
        return Stream.concat(Stream.of(tag.code(), tag.text()), tag.name().stream());
    }
}
