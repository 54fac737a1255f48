// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.ClassificationLevel;
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

/**
 * Creates random cables for the tests of all modules. Each field is present, absent, empty or long; texts contain words
 * and any other characters that a {@code String} can hold. The same seed gives the same cables.
 */
public final class RandomCables {
    /** Ordinary words, and characters that are difficult for some formats or analyzers. */
    private static final List<String> WORDS = List.of(
            "police",
            "corruption",
            "the",
            "U.S.",
            "PHUM",
            "G/TIP",
            "Taylor,s",
            "Cambodia's",
            "naïve",
            "Łódź",
            "日本",
            "1385",
            "(SBU)",
            "¶1.",
            "\"quoted\"",
            "back\\slash",
            "<pre>&amp;",
            "{}",
            ",",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\u0000",
            "\u001b",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\u3000",
            "\ufeff",
            "\uffff",
            "\ud83d\ude00",
            "\ud800",
            "\udc00",
            "");

    private static final LocalDate FIRST = LocalDate.of(1966, 1, 1);
    private static final int DAYS = 45 * 365;

    private final Random random;
    private int made;

    public RandomCables(long seed) {
        random = new Random(seed);
    }

    /** The next cable, with an id that is unique within this generator. */
    public Cable next() {
        String id = "%02dPOST%d".formatted(random.nextInt(100), ++made);
        return new Cable(
                id,
                random.nextBoolean() ? id : id + "X",
                maybe(() -> "link1975/" + random.nextInt(100) + ".tel"),
                text(),
                maybe(this::date),
                text(),
                classification(),
                routing(),
                filing(),
                authority(),
                list(5, i -> tag()),
                list(4, i -> reference()),
                list(8, this::paragraph),
                maybe(this::text),
                maybe(this::text),
                texts(2),
                new Entities(list(4, i -> person()), list(4, i -> new OrgMention(text(), texts(2), numbers()))),
                new Provenance(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        maybe(this::text),
                        maybe(() -> "%064x".formatted(random.nextLong(Long.MAX_VALUE))),
                        list(3, i -> problem())));
    }

    private CableDate date() {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        return random.nextBoolean()
                ? CableDate.of(day)
                : CableDate.of(
                        day.atStartOfDay().plusMinutes(random.nextInt(24 * 60)).toInstant(ZoneOffset.UTC));
    }

    private Routing routing() {
        return new Routing(
                maybe(this::text),
                maybe(() -> any(Precedence.values())),
                maybe(this::text),
                list(5, i -> addressee()),
                list(5, i -> addressee()),
                texts(3),
                texts(2));
    }

    private Filing filing() {
        return new Filing(
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                texts(3),
                texts(3),
                texts(2),
                maybe(this::text),
                list(3, i -> "Key " + i).stream().collect(Collectors.toMap(key -> key, key -> text())));
    }

    private Authority authority() {
        return new Authority(
                maybe(this::text), maybe(() -> LocalDate.ofEpochDay(random.nextInt(DAYS))), texts(2), texts(2));
    }

    private Classification classification() {
        return new Classification(maybe(() -> any(ClassificationLevel.values())), texts(2), text());
    }

    private Addressee addressee() {
        return new Addressee(
                maybe(this::text), text(), maybe(() -> any(Precedence.values())), maybe(() -> "0123"), texts(2));
    }

    private Tag tag() {
        return new Tag(text(), any(TagKind.values()), maybe(this::text), text(), maybe(() -> "attributes"));
    }

    private Reference reference() {
        return new Reference(maybe(() -> "A"), maybe(() -> "06PHNOMPENH1385"), text());
    }

    private Paragraph paragraph(int index) {
        return new Paragraph(
                index,
                random.nextBoolean() ? OptionalInt.of(random.nextInt(100)) : OptionalInt.empty(),
                maybe(() -> new PortionMarking(any(Sensitivity.values()), texts(2), text())),
                maybe(this::text),
                any(ParagraphRole.values()),
                1 + random.nextInt(5),
                text() + " " + text());
    }

    private PersonMention person() {
        return new PersonMention(text(), maybe(this::text), any(PersonRole.values()), texts(3), numbers());
    }

    private Problem problem() {
        return new Problem(
                any(ProblemCode.values()),
                text(),
                random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(500)) : OptionalInt.empty());
    }

    private String text() {
        List<String> words = list(12, i -> any(WORDS));
        return String.join(random.nextInt(4) == 0 ? "" : " ", words);
    }

    private List<String> texts(int max) {
        return list(max, i -> text());
    }

    private List<Integer> numbers() {
        return list(3, i -> random.nextInt(8)).stream().distinct().sorted().toList();
    }

    private <T> List<T> list(int max, IntFunction<T> element) {
        List<T> list = new ArrayList<>();
        int size = random.nextInt(max + 1);
        for (int i = 0; i < size; i++) {
            list.add(element.apply(i));
        }
        return list;
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
