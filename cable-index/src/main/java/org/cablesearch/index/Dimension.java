// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.model.internal.names.CanonicalOrg;
import org.cablesearch.model.internal.names.CanonicalPerson;
import org.cablesearch.model.internal.names.CountryCode;
import org.cablesearch.model.internal.names.HeaderName;
import org.cablesearch.model.internal.text.Choice;

/**
 * A dimension by which hits can be counted and narrowed.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="dimension"}
 *
 * <p>{@code toString} is its name in requests and on the command line: {@code tags}.
 */
public enum Dimension {
    /** Codes of all TAGS: {@code PHUM}, {@code CB}. */
    TAGS("All TAGS", Of.CABLE_SEVERAL, Kind.TAG),
    /** Codes of the subject TAGS. */
    SUBJECTS("Subjects", Of.CABLE_SEVERAL, Kind.TAG),
    /** Codes of the country TAGS; a country whose code changed is counted under the later one: {@code PN} is {@code PM}. */
    COUNTRIES("Countries", Of.CABLE_SEVERAL, Kind.COUNTRY),
    /** Codes of the program TAGS. */
    PROGRAMS("Programs", Of.CABLE_SEVERAL, Kind.TAG),
    /** People named in the cable, in one form across cables: {@code LUNDY, Hok} is {@code Hok Lundy}. */
    PEOPLE("People", Of.CABLE_SEVERAL, Kind.PERSON),
    /** Organisations named in the cable, in one form across cables: {@code the U.N.} is {@code UN}. */
    ORGS("Organisations", Of.CABLE_SEVERAL, Kind.ORGANIZATION),
    /** The post: {@code Embassy Phnom Penh}. */
    ORIGIN("Posts", Of.CABLE_ONE, Kind.TEXT),
    /** The level on the scale of the portion markings: {@code SBU}. */
    LEVEL("Level", Of.CABLE_ONE, Kind.LEVEL),
    /** The parts after the level in the classification: {@code NOFORN}. */
    CAVEATS("Caveats", Of.CABLE_SEVERAL, Kind.TEXT),
    /** {@code SIPDIS}, {@code EXDIS} … */
    CAPTIONS("Captions", Of.CABLE_SEVERAL, Kind.TEXT),
    /** The year of the date, in UTC: {@code 2006}. */
    YEAR("Year", Of.CABLE_ONE, Kind.TIME),
    /** The month of the date, in UTC: {@code 2006-08}. */
    MONTH("Month", Of.CABLE_ONE, Kind.TIME),
    /**
     * When the load began that first added a cable of this key, in UTC: {@code 2026-12-01T08:30:00Z}. A cable alone does
     * not have it.
     */
    ADDED("Added", Of.CABLE_ONE, Kind.TEXT),
    /** The action precedence: {@code NIACT IMMEDIATE}. */
    PRECEDENCE("Precedence", Of.CABLE_ONE, Kind.TEXT),
    /** Names of the action addressees. */
    TO("To", Of.CABLE_SEVERAL, Kind.ROUTED),
    /** Names of the information addressees. */
    INFO("Info", Of.CABLE_SEVERAL, Kind.ROUTED),
    /** The office at the Department that acted on a telegram of 1973 to 1979, or sent it: {@code ACTION EUR}. */
    OFFICE("Offices", Of.CABLE_ONE, Kind.TEXT),
    /** A concept that the archive of 1973 to 1979 gives a telegram: {@code MUSIC}. */
    CONCEPTS("Concepts", Of.CABLE_SEVERAL, Kind.TEXT),
    /** The handling restrictions that the archive of 1973 to 1979 lists: {@code EXDIS}. */
    HANDLING("Handling", Of.CABLE_SEVERAL, Kind.TEXT),
    /** The surnames at the end of the cable. */
    SIGNER("Signed by", Of.CABLE_SEVERAL, Kind.ROUTED),
    /** The roles of the paragraphs: {@code SUMMARY}. */
    ROLE("Parts of a cable", Of.PARAGRAPHS, Kind.TEXT),
    /** The levels of the paragraphs' markings: {@code SBU}. */
    MARKING("Portion markings", Of.PARAGRAPHS, Kind.LEVEL);

    private enum Of {
        CABLE_ONE,
        CABLE_SEVERAL,
        PARAGRAPHS
    }

    private enum Kind {
        TEXT,
        TAG,
        COUNTRY,
        PERSON,
        ORGANIZATION,
        ROUTED,
        LEVEL,
        TIME
    }

    private static final DateTimeFormatter YEARS = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    private final String title;
    private final Of of;
    private final Kind kind;

    Dimension(String title, Of of, Kind kind) {
        this.title = title;
        this.of = of;
        this.kind = kind;
    }

    /**
     * The dimension with this name, in upper or lower case: {@code tags}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     * @since 0.2
     */
    public static Dimension of(String name) {
        return Choice.of(name, values());
    }

    /** The title of its facet: {@code Portion markings}. */
    public String title() {
        return title;
    }

    /** Whether the values belong to paragraphs; a search with paragraphs as its unit counts them by paragraph. */
    public boolean isOfParagraphs() {
        return of == Of.PARAGRAPHS;
    }

    /** Whether a cable has at most one value. */
    public boolean isSingle() {
        return of == Of.CABLE_ONE;
    }

    /** Whether the values are years or months, which a histogram lists in order. */
    public boolean isTime() {
        return kind == Kind.TIME;
    }

    /** Whether the values are codes of TAGS, which are shown with their names. */
    public boolean isOfTags() {
        return kind == Kind.TAG || kind == Kind.COUNTRY;
    }

    /** The values of a cable, each once, in order and in the {@linkplain #form form} in which it is counted. */
    public List<String> of(Cable cable) {
        return values(cable)
                .filter(value -> !value.isBlank())
                .map(this::form)
                .distinct()
                .toList();
    }

    private Stream<String> values(Cable cable) {
        return switch (this) {
            case TAGS -> cable.tags().stream().map(Tag::code);
            case SUBJECTS -> codes(cable, TagKind.SUBJECT);
            case COUNTRIES ->
                codes(cable, TagKind.COUNTRY)
                        .map(code -> CountryCode.of(code, cable.date())
                                .map(CountryCode::code)
                                .orElse(code));
            case PROGRAMS -> codes(cable, TagKind.PROGRAM);
            case PEOPLE -> cable.entities().people().stream().map(PersonMention::name);
            case ORGS -> cable.entities().orgs().stream().map(OrgMention::name);
            case ORIGIN -> Stream.of(cable.origin());
            case LEVEL -> cable.classification().sensitivity().stream().map(Enum::name);
            case CAVEATS -> cable.classification().caveats().stream();
            case CAPTIONS -> cable.routing().captions().stream();
            case YEAR -> date(cable, YEARS);
            case MONTH -> date(cable, MONTHS);
            case ADDED -> Stream.empty();
            case PRECEDENCE -> cable.routing().precedence().stream().map(Object::toString);
            case TO -> cable.routing().to().stream().map(Addressee::name);
            case INFO -> cable.routing().info().stream().map(Addressee::name);
            case OFFICE -> cable.filing().office().stream();
            case CONCEPTS -> cable.filing().concepts().stream();
            case HANDLING -> cable.filing().handling().stream();
            case SIGNER -> cable.signers().stream();
            case ROLE, MARKING -> cable.paragraphs().stream().flatMap(paragraph -> of(paragraph).stream());
        };
    }

    /**
     * The values of one paragraph.
     *
     * @throws IllegalArgumentException if the dimension is not {@linkplain #isOfParagraphs of paragraphs}
     */
    public List<String> of(Paragraph paragraph) {
        return switch (this) {
            case ROLE -> List.of(paragraph.role().name());
            case MARKING ->
                paragraph.marking().stream()
                        .map(marking -> marking.level().name())
                        .toList();
            default -> throw new IllegalArgumentException(this + " is a dimension of cables");
        };
    }

    /** The one form in which a value is counted, derived from the value alone. */
    public String form(String value) {
        return switch (kind) {
            case PERSON -> CanonicalPerson.canonical(value);
            case ORGANIZATION -> CanonicalOrg.canonical(value);
            case ROUTED -> HeaderName.canonical(value);
            case COUNTRY -> CountryCode.of(value).map(CountryCode::code).orElse(value);
            case LEVEL -> Sensitivity.parse(value).map(Enum::name).orElse(value);
            case TEXT, TAG, TIME -> value;
        };
    }

    /** A value in words, if the value alone gives them: {@code Secret}. The names of TAGS come from the cables. */
    public Optional<String> label(String value) {
        return kind == Kind.LEVEL ? Sensitivity.parse(value).map(Sensitivity::label) : Optional.empty();
    }

    private static Stream<String> codes(Cable cable, TagKind kind) {
        return cable.tags().stream().filter(tag -> tag.kind() == kind).map(Tag::code);
    }

    private static Stream<String> date(Cable cable, DateTimeFormatter format) {
        return cable.date().stream().map(date -> format.format(date.instant().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
