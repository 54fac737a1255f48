package org.cablesearch.index.internal.write;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.OrgName;
import org.cablesearch.index.internal.analysis.PersonName;
import org.cablesearch.index.internal.analysis.Routed;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;

/** The values that a cable, or one paragraph, has in each dimension. */
public final class DimensionValues {

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    /**
     * The maximum length of a value. Longer values are cut: nobody reads longer labels, and Lucene limits a term to
     * 32,766 bytes.
     */
    private static final int MAX_LENGTH = 512;

    private DimensionValues() {}

    /** A value as facets show it. */
    public static String cut(String value) {
        return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH);
    }

    /** The values of a cable, each once, in order; none is blank. */
    public static List<String> of(Dimension dimension, Cable cable) {
        Stream<String> values = switch (dimension) {
            case TAGS -> cable.tags().stream().map(Tag::code);
            case SUBJECTS -> codes(cable, TagKind.SUBJECT);
            case COUNTRIES -> codes(cable, TagKind.COUNTRY);
            case PROGRAMS -> codes(cable, TagKind.PROGRAM);
            case PEOPLE -> cable.entities().people().stream().map(PersonMention::name);
            case ORGS -> cable.entities().orgs().stream().map(OrgMention::name);
            case ORIGIN -> Stream.of(cable.origin());
            case LEVEL -> cable.classification().portionLevel().stream().map(Enum::name);
            case CAVEATS -> cable.classification().caveats().stream();
            case CAPTIONS -> cable.routing().captions().stream();
            case YEAR -> date(cable, YEAR);
            case MONTH -> date(cable, MONTH);
            case PRECEDENCE -> cable.routing().precedence().stream().map(Object::toString);
            case TO -> cable.routing().to().stream().map(Addressee::name);
            case INFO -> cable.routing().info().stream().map(Addressee::name);
            case SIGNER -> cable.signers().stream();
            case ROLE, MARKING -> cable.paragraphs().stream().flatMap(paragraph -> of(dimension, paragraph).stream());
        };
        return values.filter(value -> !value.isBlank())
                .map(value -> form(dimension, value))
                .distinct()
                .toList();
    }

    /** The single form under which a value is counted, derived from the value alone. */
    public static String form(Dimension dimension, String value) {
        return switch (dimension) {
            case PEOPLE -> PersonName.canonical(value);
            case ORGS -> OrgName.canonical(value);
            case TO, INFO, SIGNER -> Routed.canonical(value);
            default -> value;
        };
    }

    /**
     * The values of one paragraph.
     *
     * @throws IllegalArgumentException if the dimension is not {@linkplain Dimension#isOfParagraphs() of paragraphs}
     */
    public static List<String> of(Dimension dimension, Paragraph paragraph) {
        return switch (dimension) {
            case ROLE -> List.of(paragraph.role().name());
            case MARKING ->
                paragraph.marking().stream()
                        .map(marking -> marking.level().name())
                        .toList();
            default -> throw new IllegalArgumentException(dimension + " is a dimension of cables");
        };
    }

    private static Stream<String> codes(Cable cable, TagKind kind) {
        return cable.tags().stream().filter(tag -> tag.kind() == kind).map(Tag::code);
    }

    private static Stream<String> date(Cable cable, DateTimeFormatter format) {
        return cable.date().stream().map(date -> format.format(date.instant().atOffset(ZoneOffset.UTC)));
    }
}
