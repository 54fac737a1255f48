// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cables that no telegraph office would have accepted, such as endless ids and unpaired surrogates. */
class HostileCablesTest {

    private static final String MEGABYTE = "x".repeat(1 << 20);
    private static final String WORDS = "word ".repeat(50_000);

    @TempDir
    Path folder;

    static Stream<Cable> cables() {
        return Stream.of(
                Cable.builder("subject of a megabyte").subject(MEGABYTE).build(),
                Cable.builder("subject of many words")
                        .subject(WORDS)
                        .origin(WORDS)
                        .routing(Routing.NONE.from(WORDS))
                        .build(),
                Cable.builder("20,000 TAGS").tags(tags(20_000)).build(),
                Cable.builder("endless TAGS")
                        .tags(List.of(tag(MEGABYTE), tag("ß".repeat(40_000))))
                        .build(),
                Cable.builder("empty paragraphs")
                        .paragraphs(paragraphs("", " ", "\n", ""))
                        .build(),
                Cable.builder("no paragraph").build(),
                Cable.builder("10,000 paragraphs")
                        .paragraphs(paragraphs(repeated("One.", 10_000)))
                        .build(),
                Cable.builder("endless paragraph")
                        .paragraphs(paragraphs(MEGABYTE, WORDS))
                        .build(),
                Cable.builder("endless heading and marking")
                        .paragraphs(List.of(marked()))
                        .build(),
                Cable.builder("people")
                        .entities(Entities.NONE.people(List.of(person(WORDS), person(MEGABYTE), person("LUNDY, Hok"))))
                        .build(),
                Cable.builder("paragraphs that are not")
                        .entities(
                                Entities.NONE.people(List.of(PersonMention.of("A", List.of(-1, 7, Integer.MAX_VALUE)))))
                        .build(),
                Cable.builder("orgs")
                        .entities(Entities.NONE.orgs(
                                List.of(new OrgMention(MEGABYTE, List.of(WORDS, "/".repeat(9_999)), List.of()))))
                        .build(),
                Cable.builder("references")
                        .references(List.of(new Reference(Optional.of(MEGABYTE), Optional.of(MEGABYTE), MEGABYTE)))
                        .build(),
                Cable.builder("lists")
                        .routing(Routing.NONE
                                .captions(List.of(MEGABYTE))
                                .to(Collections.nCopies(20_000, addressee("A")))
                                .info(List.of(addressee(MEGABYTE))))
                        .signers(List.of(MEGABYTE, WORDS))
                        .classification(new Classification(Optional.empty(), List.of(MEGABYTE, "\ud800"), MEGABYTE))
                        .build(),
                Cable.builder("half surrogates")
                        .subject("\udc00\ud800")
                        .origin("\ud800")
                        .tags(List.of(tag("\ud800")))
                        .build(),
                Cable.builder("i".repeat(512)).build());
    }

    @ParameterizedTest
    @MethodSource("cables")
    void acceptsTheCableAndRecognizesItWhenAddedAgain(Cable cable) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            assertEquals(Outcome.ADDED, index.add(cable, "").outcome());
            index.commit();
            assertEquals(Outcome.UNCHANGED, index.add(cable, "").outcome());
        }
        assertEquals(new VerifyReport(1, cable.paragraphs().size(), List.of(), List.of()), CableIndex.verify(folder));
    }

    @Test
    void rejectsAnEndlessIdAndAcceptsTheNextCable() throws IOException {
        String id = "i".repeat(513);
        String message = "an id of 513 characters is longer than 512: " + "i".repeat(40) + "…";
        try (CableIndex index = CableIndex.open(folder)) {
            for (Cable cable : List.of(
                    Cable.builder(id).build(),
                    Cable.builder("06A1").canonicalId(id).build())) {
                assertEquals(
                        message,
                        assertThrows(IllegalArgumentException.class, () -> index.add(cable, ""))
                                .getMessage());
            }
            assertEquals(
                    Outcome.ADDED, index.add(Cable.builder("06A1").build(), "").outcome());
        }
        assertEquals(new VerifyReport(1, 0, List.of(), List.of()), CableIndex.verify(folder));
    }

    @Test
    void rejectsADateWhoseYearDoesNotHaveFourDigits() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            for (Instant instant : List.of(Instant.MIN, Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z"))) {
                Cable cable = Cable.builder("06A1").date(CableDate.of(instant)).build();
                assertEquals(
                        "a date outside the years 1 to 9999: " + instant,
                        assertThrows(IllegalArgumentException.class, () -> index.add(cable))
                                .getMessage());
            }
        }
    }

    private static List<Tag> tags(int count) {
        return IntStream.range(0, count).mapToObj(i -> tag("T" + i)).toList();
    }

    private static Tag tag(String code) {
        return new Tag(code, TagKind.SUBJECT, Optional.of("Name of " + code), code);
    }

    private static PersonMention person(String name) {
        return new PersonMention(name, Optional.of(name), PersonRole.SIGNER, List.of(name), List.of(0));
    }

    private static Addressee addressee(String name) {
        return new Addressee(Optional.of(name), name, Optional.empty(), Optional.of(name), List.of(name));
    }

    private static Paragraph marked() {
        return new Paragraph(
                0,
                java.util.OptionalInt.of(Integer.MAX_VALUE),
                Optional.of(new PortionMarking(Sensitivity.S, List.of(MEGABYTE, "NF"), MEGABYTE)),
                Optional.of(WORDS),
                org.cablesearch.model.ParagraphRole.BODY,
                Integer.MAX_VALUE,
                "One.");
    }

    private static List<Paragraph> paragraphs(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> Paragraph.numbered(i + 1, "", texts[i]))
                .toList();
    }

    private static String[] repeated(String text, int times) {
        return Collections.nCopies(times, text).toArray(String[]::new);
    }
}
