// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBasedExtractorTest {

    private final EntityExtractor extractor = EntityExtractor.rules();

    @Test
    void joinsSignerClassifierAddresseeAndTagWithTheText() {
        Cable cable = Cable.builder("06PHNOMPENH1")
                .authority(Authority.NONE.classifiedBy(List.of("Anne W. Patterson")))
                .signers(List.of("PATTERSON"))
                .routing(Routing.NONE.passing(List.of("NSC FOR OLLIVANT")))
                .tags(List.of(
                        new Tag("STEINBERG, JAMES B.", TagKind.PERSON, Optional.empty(), "(STEINBERG, JAMES B.)")))
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(C)", "Ambassador Patterson met Deputy Secretary Steinberg."),
                        Paragraph.numbered(2, "(C)", "The International Justice Mission (IJM) agreed."),
                        Paragraph.numbered(3, "(C)", "IJM left.")))
                .build();
        assertEquals(
                new Entities(
                        List.of(
                                person("Anne W. Patterson", "Ambassador", PersonRole.SIGNER, List.of("Patterson"), 0),
                                person(
                                        "James B. Steinberg",
                                        "Deputy Secretary",
                                        PersonRole.MENTIONED,
                                        List.of("Steinberg"),
                                        0),
                                new PersonMention(
                                        "Ollivant", Optional.empty(), PersonRole.ADDRESSEE, List.of(), List.of())),
                        List.of(
                                new OrgMention("NSC", List.of(), List.of()),
                                new OrgMention("International Justice Mission", List.of("IJM"), List.of(1, 2)))),
                extractor.extract(cable));
    }

    /** WTO was the Warsaw Pact before there was a trade organisation; without a day, and later, it is not. */
    @Test
    void readsAnAcronymAsOnTheDayOfTheCable() {
        assertEquals(
                List.of(new OrgMention("Warsaw Pact", List.of("WTO"), List.of(0))),
                orgs(Cable.builder("75MOSCOW1").date(CableDate.of(LocalDate.of(1975, 3, 1)))));
        List<OrgMention> two = List.of(
                new OrgMention("Warsaw Pact", List.of(), List.of(0)), new OrgMention("WTO", List.of(), List.of(0)));
        assertEquals(two, orgs(Cable.builder("08MOSCOW1").date(CableDate.of(LocalDate.of(2008, 3, 1)))));
        assertEquals(two, orgs(Cable.builder("08MOSCOW1")));
    }

    private List<OrgMention> orgs(CableBuilder cable) {
        Paragraph paragraph = Paragraph.numbered(1, "(C)", "He spoke of the Warsaw Pact. Then the WTO left.");
        return extractor.extract(cable.paragraphs(List.of(paragraph)).build()).orgs();
    }

    /** Names in the text are also found in the subject and in headings, although capitals mean nothing there. */
    @Test
    void findsTheNamesOfTheTextInSubjectAndHeadings() {
        Cable cable = Cable.builder("06LIMA1")
                .subject("MINISTRY OF FISHERIES AND JORGE VEGA ON FISH AND PORTS")
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(C)", "Prime Minister Jorge Vega wrote to the Ministry of Fisheries."),
                        Paragraph.numbered(2, "(C)", "They met.").heading("VEGA'S NEXT TRIP"),
                        Paragraph.numbered(3, "(C)", "They met.").heading("Fish for Ports")))
                .build();
        Entities found = extractor.extract(cable);
        assertEquals(
                List.of("Jorge Vega"),
                found.people().stream().map(PersonMention::name).toList());
        assertEquals(List.of(0, 1), found.people().get(0).paragraphs());
        assertEquals(
                List.of("Ministry of Fisheries"),
                found.orgs().stream().map(OrgMention::name).toList());
        assertEquals(List.of(0), found.orgs().get(0).paragraphs());
    }

    /** 09ASHGABAT1182 names them in a heading only. */
    @Test
    void findsWellKnownSurnamesInHeadings() {
        Cable cable = Cable.builder("06LIMA1")
                .subject("GORBACHEV OR TARVA: COLOURS OF DUSK")
                .paragraphs(
                        List.of(Paragraph.numbered(1, "(C)", "They met.").heading("Jorge Putin and Sarkozy's Trip")))
                .build();
        assertEquals(
                List.of("Gorbachev", "Sarkozy"),
                extractor.extract(cable).people().stream()
                        .map(PersonMention::name)
                        .toList());
    }

    /** 09SANAA2274: the title belongs to an organisation that an earlier pass found. */
    @Test
    void findsAPersonAfterATitleAndItsOrganization() {
        Entities found = extractor.extract(cable("Deputy Speaker of Parliament Tarvik al-Dumar disagreed."));
        assertEquals(
                List.of("Tarvik al-Dumar"),
                found.people().stream().map(PersonMention::name).toList());
    }

    @Test
    void reversesATagWithTheSurnameFirst() {
        Cable cable = Cable.builder("06LIMA1")
                .tags(List.of(new Tag("CLINTON HILLARY", TagKind.PERSON, Optional.empty(), "CLINTON HILLARY")))
                .paragraphs(List.of(Paragraph.numbered(1, "(C)", "Secretary Hillary Clinton agreed.")))
                .build();
        assertEquals(
                List.of("Hillary Clinton"),
                extractor.extract(cable).people().stream()
                        .map(PersonMention::name)
                        .toList());
    }

    private static PersonMention person(
            String name, String title, PersonRole role, List<String> variants, int paragraph) {
        return new PersonMention(name, Optional.of(title), role, variants, List.of(paragraph));
    }

    @Test
    void findsNothingInPlacesDatesCaptionsAndHeadings() {
        Entities found = extractor.extract(cable("""
            On Monday, May 5 the Ambassador and the Prime Minister left Phnom Penh for South Korea. NOFORN SIPDIS

            NEXT STEPS FOR THE GOVERNMENT AND THE COURT
            -------------------------------------------

            XXXXXXXXXXXX told Poloff in Santa Cruz, Bolivia, that the U.S. Embassy was closed for Christmas.\
            """));
        assertEquals(Entities.NONE, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ministry of Finance, Trade and ",
                "Foreign Ministry of ",
                "General ",
                "Word (ABC) ",
                "Long Name (TLN) ",
                "G/TIP/",
                "President Bush and ",
                "John de la ",
                "A/B ",
                "Saudi French ",
                "\"",
                "(",
                "X'",
                "\n",
                ",s"
            })
    void staysLinear(String part) {
        Entities found = extractor.extract(cable(part.repeat(20_000)));
        assertTrue(found.people().size() + found.orgs().size() < 3);
        Work.assertLinear(part, 3_000, size -> cable(part.repeat(size)), extractor::extract);
    }

    @Test
    void anOfficeSymbolIsShort() {
        assertEquals(1, extractor.extract(cable("G/TIP met him.")).orgs().size());
        assertEquals(
                List.of(),
                extractor.extract(cable("G/TIP/".repeat(20) + "INR met him.")).orgs());
    }

    /** Each word must cost about the same, however many names came before it. */
    @Test
    void staysLinearOnCapitalisedWords() {
        Work.assertLinear(
                "words",
                8_000,
                RuleBasedExtractorTest::capitalisedWords,
                words -> assertFalse(extractor.extract(words).people().isEmpty()));
    }

    private static Cable capitalisedWords(int count) {
        Random random = new Random(1);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append((char) ('A' + random.nextInt(26)));
            random.ints(4, 'a', 'z').forEach(c -> body.append((char) c));
            body.append(i % 5 == 4 ? " said. " : " ");
        }
        return cable(body.toString());
    }

    private static Cable cable(String text) {
        return Cable.builder("06PHNOMPENH1")
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", text)))
                .build();
    }
}
