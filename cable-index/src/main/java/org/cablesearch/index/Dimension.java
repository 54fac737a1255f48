package org.cablesearch.index;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cablesearch.index.internal.analysis.OrgName;
import org.cablesearch.index.internal.analysis.PersonName;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;

/**
 * A dimension by which cables can be counted and narrowed, and the values that a cable has in it.
 *
 * <p>{@code toString} is the name by which a query or a command asks for it: {@code tags}.
 */
public enum Dimension {
    /** Codes of all TAGS: {@code PHUM}, {@code CB}. */
    TAGS(cable -> codes(cable, Optional.empty())),
    /** Codes of the subject TAGS. */
    SUBJECTS(cable -> codes(cable, Optional.of(TagKind.SUBJECT))),
    /** Codes of the country TAGS. */
    COUNTRIES(cable -> codes(cable, Optional.of(TagKind.COUNTRY))),
    /** Codes of the program TAGS. */
    PROGRAMS(cable -> codes(cable, Optional.of(TagKind.PROGRAM))),
    /** The people whom the cable names, each in one form across cables: {@code LUNDY, Hok} is {@code Hok Lundy}. */
    PEOPLE(cable -> cable.people().stream().map(PersonMention::name).map(PersonName::canonical)),
    /** The organisations which the cable names, each in one form across cables: {@code the U.N.} is {@code UN}. */
    ORGS(cable -> cable.orgs().stream().map(OrgMention::name).map(OrgName::canonical)),
    /** The post: {@code Embassy Phnom Penh}. */
    ORIGIN(cable -> Stream.of(cable.origin())),
    /** The level on the scale of the portion markings: {@code SBU}. */
    LEVEL(cable -> cable.classification().portionLevel().stream().map(Enum::name)),
    /** What stands behind the level of the classification: {@code NOFORN}. */
    CAVEATS(cable -> cable.classification().caveats().stream()),
    /** {@code SIPDIS}, {@code EXDIS} … */
    CAPTIONS(cable -> cable.captions().stream()),
    /** The year of the date, in UTC: {@code 2006}. */
    YEAR(cable -> date(cable, Dates.YEAR)),
    /** The month of the date, in UTC: {@code 2006-08}. */
    MONTH(cable -> date(cable, Dates.MONTH)),
    /** The action precedence: {@code NIACT IMMEDIATE}. */
    PRECEDENCE(cable -> cable.precedence().stream().map(Object::toString)),
    /** Names of the action addressees. */
    TO(cable -> cable.to().stream().map(Addressee::name)),
    /** Names of the information addressees. */
    INFO(cable -> cable.info().stream().map(Addressee::name)),
    /** Surnames under the cable. */
    SIGNER(cable -> cable.signers().stream()),
    /** The roles of its paragraphs: {@code SUMMARY}. */
    ROLE(cable -> cable.paragraphs().stream().map(Dimension::roleOf)),
    /** The levels of its paragraphs' markings: {@code SBU}. */
    MARKING(cable -> cable.paragraphs().stream().flatMap(Dimension::markingOf));

    /** Functions without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Cable, Stream<String>> values;

    Dimension(Function<Cable, Stream<String>> values) {
        this.values = values;
    }

    /** The dimension of this name; empty if there is none. */
    public static Optional<Dimension> parse(String name) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.toString().equals(name))
                .findFirst();
    }

    /** Whether the values are those of paragraphs: at paragraph unit they are counted by paragraph. */
    public boolean isOfParagraphs() {
        return this == ROLE || this == MARKING;
    }

    /** Whether a cable has at most one value. */
    public boolean isSingle() {
        return switch (this) {
            case ORIGIN, LEVEL, YEAR, MONTH, PRECEDENCE -> true;
            default -> false;
        };
    }

    /** The values of a cable, each once, in order; none is blank. */
    public List<String> valuesOf(Cable cable) {
        return values.apply(cable).filter(value -> !value.isBlank()).distinct().toList();
    }

    /**
     * The values of one paragraph.
     *
     * @throws IllegalArgumentException if this dimension is {@linkplain #isOfParagraphs() not of paragraphs}
     */
    public List<String> valuesOf(Paragraph paragraph) {
        return switch (this) {
            case ROLE -> List.of(roleOf(paragraph));
            case MARKING -> markingOf(paragraph).toList();
            default -> throw new IllegalArgumentException(this + " is a dimension of cables");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> codes(Cable cable, Optional<TagKind> kind) {
        return cable.tags().stream()
                .filter(tag -> kind.isEmpty() || kind.get() == tag.kind())
                .map(Tag::code);
    }

    private static Stream<String> date(Cable cable, DateTimeFormatter format) {
        return cable.date().stream().map(date -> format.format(date.atOffset(ZoneOffset.UTC)));
    }

    /** In a class of their own, since the constants of an enum are made before its static fields. */
    private static final class Dates {
        static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
        static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    }

    private static String roleOf(Paragraph paragraph) {
        return paragraph.role().name();
    }

    private static Stream<String> markingOf(Paragraph paragraph) {
        return paragraph.marking().stream().map(marking -> marking.level().name());
    }
}
