// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Filing;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Precedence;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;

/**
 * Creates cables with few different words and names, so that random queries find some of them. The same seed creates
 * the same cables.
 */
final class SmallCables {

    static final List<String> WORDS = List.of(
            "police",
            "policing",
            "corruption",
            "corrupt",
            "army",
            "armies",
            "report",
            "reports",
            "reported",
            "anti",
            "TIP",
            "a",
            "ab",
            "abc",
            "Taylor's",
            "XXXXXXXXXXXX",
            "anti-TIP",
            "U.N.",
            "UN",
            "US",
            "us",
            "U.S.",
            "50,000",
            "50000",
            "1980's",
            "1980s",
            "xxxxxx",
            "2006",
            "caf\u00e9");

    static final List<Tag> TAGS = List.of(
            tag("PHUM", TagKind.SUBJECT, "Human Rights"),
            tag("PREL", TagKind.SUBJECT, "External Political Relations"),
            tag("CB", TagKind.COUNTRY, "Cambodia"),
            tag("KWMN", TagKind.PROGRAM, "Women's Issues"),
            new Tag("XXYY", TagKind.UNKNOWN, Optional.empty(), "XX YY"));

    static final List<String> POSTS = List.of("Embassy Madrid", "Consulate Madrid", "Embassy Phnom Penh", "");
    static final List<String> PEOPLE =
            List.of("Hok Lundy", "Mark Taylor", "Ryan C. Crocker", "LUNDY, Hok", "Joseph Mussomeli");
    static final List<String> ORGS = List.of("G/TIP", "U.N.", "World Bank", "Ministry of Interior", "MOI,s");
    static final List<String> DAYS = List.of("2006-08-01", "2006-08-31", "2006-09-01", "2007-01-01", "2007-12-31");
    static final List<String> CAPTIONS = List.of("SIPDIS", "NOFORN", "EXDIS");

    static final List<String> OFFICES = List.of("ACTION EUR", "ORIGIN IO");
    static final List<String> DRAFTERS = List.of("IO/UNP:WFELD:KM", "EUR:RBLAKE");
    static final List<String> CONCEPTS = List.of("TARIFFS", "CULTURAL PRESENTATIONS", "MUSIC");
    static final List<String> FILMS = List.of("D760210-0639", "P750066-0259, D760210-0640");

    /** One cable in this many is a telegram of the archive of 1973 to 1979. */
    private static final int DOCUMENTS = 5;

    private static final List<String> LEVELS = List.of(
            "UNCLASSIFIED",
            "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
            "CONFIDENTIAL//NOFORN",
            "SECRET",
            "TOP SECRET",
            "none");

    private final Random random;
    private final int count;

    SmallCables(long seed, int count) {
        this.random = new Random(seed);
        this.count = count;
    }

    List<Cable> all() {
        return IntStream.range(0, count).mapToObj(this::cable).toList();
    }

    static String id(int i) {
        return "06POST" + i;
    }

    /** A cable with the id of this number; each call creates a different one. */
    Cable cable(int i) {
        CableBuilder cable = Cable.builder(i % DOCUMENTS == 0 ? id(i / (2 * DOCUMENTS) * 2 * DOCUMENTS) : id(i))
                .subject(words(4))
                .origin(any(POSTS))
                .classification(Classification.parse(any(LEVELS)))
                .routing(routing())
                .tags(some(TAGS))
                .signers(list(1, n -> any(List.of("MUSSOMELI", "LUNDY"))))
                .authority(Authority.NONE.classifiedBy(list(1, n -> any(PEOPLE))))
                .references(list(2, n -> Reference.to(any(List.of(id(random.nextInt(count)), "99GONE1")))))
                .paragraphs(list(4, this::paragraph))
                .entities(new Entities(
                        list(2, n -> person()),
                        list(2, n -> new OrgMention(any(ORGS), some(List.of("Police")), numbers()))));
        if (i % DOCUMENTS == 0) {
            // Each telegram of the archive shares its number with another one.
            cable.document("t" + i + ".tel").filing(filing());
        } else if (random.nextInt(8) == 0) {
            cable.canonicalId(id(random.nextInt(count)));
        }
        if (random.nextInt(6) > 0) {
            cable.date(date());
        }
        return cable.build();
    }

    private CableDate date() {
        String day = any(DAYS);
        String time = any(List.of("", "00:00:00", "23:59:59", "11:30:00"));
        return time.isEmpty()
                ? CableDate.of(LocalDate.parse(day))
                : CableDate.of(Instant.parse(day + "T" + time + "Z"));
    }

    private Filing filing() {
        return Filing.NONE
                .office(any(OFFICES))
                .drafter(any(DRAFTERS))
                .clearances(list(2, n -> any(DRAFTERS)))
                .concepts(some(CONCEPTS))
                .handling(some(CAPTIONS))
                .film(any(FILMS))
                .attributes(Map.of("Locator", "TEXT ON-LINE"));
    }

    private Routing routing() {
        Routing routing = Routing.NONE.captions(some(CAPTIONS)).to(names(POSTS)).info(names(POSTS));
        return random.nextBoolean()
                ? routing.precedence(any(List.of(Precedence.values()))).from("AM" + any(POSTS))
                : routing;
    }

    private Paragraph paragraph(int index) {
        return new Paragraph(
                index,
                OptionalInt.of(index + 1),
                maybe(any(List.of(Sensitivity.values())))
                        .map(level -> new PortionMarking(level, some(List.of("NF", "REL UK")), "(" + level + ")")),
                maybe(words(2)),
                any(List.of(ParagraphRole.values())),
                1,
                words(8));
    }

    private PersonMention person() {
        return new PersonMention(
                any(PEOPLE), Optional.empty(), any(List.of(PersonRole.values())), some(List.of("Lundy")), numbers());
    }

    private List<Integer> numbers() {
        return IntStream.range(0, 4).filter(i -> random.nextInt(3) == 0).boxed().toList();
    }

    private List<Addressee> names(List<String> posts) {
        return list(2, n -> Addressee.of(any(posts)));
    }

    private String words(int most) {
        return Stream.generate(() -> any(WORDS)).limit(random.nextInt(most + 1)).collect(Collectors.joining(" "));
    }

    private <T> List<T> some(List<T> values) {
        return values.stream().filter(value -> random.nextInt(3) == 0).toList();
    }

    private <T> List<T> list(int most, IntFunction<T> element) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(element).toList();
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Tag tag(String code, TagKind kind, String name) {
        return new Tag(code, kind, Optional.of(name), code);
    }
}
