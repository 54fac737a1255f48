// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The examples in the Javadoc of this module: a region here is an {@code @snippet} there. */
class JavadocExamplesTest {

    private static final Cable CABLE = Cable.builder("06PHNOMPENH1385")
            .tags(List.of(Tag.of("PHUM"), new Tag("CB", TagKind.COUNTRY, Optional.of("Cambodia"), "CB")))
            .date(CableDate.of(LocalDate.of(2006, 8, 1)))
            .paragraphs(List.of(Paragraph.numbered(1, "(SBU)", "Police came.").role(ParagraphRole.SUMMARY)))
            .entities(Entities.NONE.people(List.of(PersonMention.of("Hok Lundy", List.of(0)))))
            .build();

    @Test
    void cable() {
        // @start region="cable"
        Cable cable = Cable.builder("06PHNOMPENH1385")
                .subject("G/TIP visit presses for more action")
                .date(CableDate.of(LocalDate.of(2006, 8, 1)))
                .tags(List.of(Tag.of("PHUM")))
                .references(List.of(Reference.to("06BANGKOK123")))
                .paragraphs(List.of(Paragraph.numbered(1, "(SBU)", "Summary. Police arrested two men.")))
                .build();
        // @end
        assertEquals("06PHNOMPENH1385 \"G/TIP visit presses for more action\"", cable.toString());
        assertEquals(Optional.of("06BANGKOK123"), cable.references().get(0).cable());
    }

    @Test
    void builder() {
        Cable cable = CABLE;
        // @start region="builder"
        Cable signed = cable.toBuilder().signers(List.of("MUSSOMELI")).build();
        // @end
        assertEquals(cable.paragraphs(), signed.paragraphs());
    }

    @Test
    void headers() {
        // @start region="date"
        CableDate minute = CableDate.of(Instant.parse("2006-08-01T11:01:00Z"));
        CableDate day = CableDate.of(LocalDate.of(2006, 8, 1));
        // @end
        // @start region="precision"
        boolean timeIsKnown = minute.precision() == DatePrecision.MINUTE;
        // @end
        // @start region="addressee"
        Addressee washington = Addressee.of("SECSTATE WASHDC");
        // @end
        // @start region="routing"
        Routing routing = Routing.NONE
                .from("AMEMBASSY PHNOM PENH")
                .to(List.of(washington))
                .captions(List.of("SIPDIS"));
        // @end
        // @start region="precedence"
        boolean atNight = Precedence.parse("NIACT IMMEDIATE").equals(Optional.of(Precedence.NIACT_IMMEDIATE));
        // @end
        // @start region="authority"
        Authority authority = Authority.NONE.executiveOrder("12958").declassifyOn(LocalDate.of(2016, 5, 25));
        // @end
        assertEquals(Instant.parse("2006-08-01T00:00:00Z"), day.instant());
        assertTrue(timeIsKnown && atNight);
        assertEquals(List.of("SIPDIS"), routing.captions());
        assertEquals(Optional.of("12958"), authority.executiveOrder());
    }

    @Test
    void classification() {
        // @start region="classification"
        Classification secret = Classification.parse("SECRET//NOFORN");
        List<String> caveats = secret.caveats(); // [NOFORN]
        // @end
        // @start region="level"
        boolean isSecret = secret.level().equals(Optional.of(ClassificationLevel.SECRET));
        // @end
        // @start region="marking"
        Optional<PortionMarking> marking = PortionMarking.parse("(C/NF)");
        List<String> controls = marking.orElseThrow().controls(); // [NF]
        // @end
        // @start region="portion-level"
        boolean isLower = Sensitivity.SBU.compareTo(Sensitivity.C) < 0;
        // @end
        assertEquals(List.of("NOFORN"), caveats);
        assertEquals(List.of("NF"), controls);
        assertTrue(isSecret && isLower);
    }

    @Test
    void body() {
        Cable cable = CABLE;
        // @start region="paragraph"
        Paragraph paragraph =
                Paragraph.numbered(2, "(SBU)", "NGOs asked for help.").heading("NGO CONCERNS");
        // @end
        // @start region="role"
        List<Paragraph> summary = cable.paragraphs().stream()
                .filter(each -> each.role() == ParagraphRole.SUMMARY)
                .toList();
        // @end
        // @start region="reference"
        Reference reference = Reference.to("06BANGKOK123");
        // @end
        // @start region="mrn"
        String id = Mrn.parse("06 Phnom Penh 01385").orElseThrow().canonical(); // 06PHNOMPENH1385
        // @end
        assertEquals(1, paragraph.index());
        assertEquals(1, summary.size());
        assertEquals(Optional.of("06BANGKOK123"), reference.cable());
        assertEquals("06PHNOMPENH1385", id);
    }

    @Test
    void namesAndCodes() {
        Cable cable = CABLE;
        // @start region="tag"
        Tag rights = new Tag("PHUM", TagKind.SUBJECT, Optional.of("Human Rights"), "PHUM");
        // @end
        // @start region="tag-kind"
        List<String> countries = cable.tags().stream()
                .filter(tag -> tag.kind() == TagKind.COUNTRY)
                .map(Tag::code)
                .toList();
        // @end
        // @start region="person"
        PersonMention person = PersonMention.of("Hok Lundy", List.of(0, 2));
        // @end
        // @start region="person-role"
        boolean onlyMentioned = person.role() == PersonRole.MENTIONED;
        // @end
        // @start region="org"
        OrgMention org = OrgMention.of("World Bank", List.of(2));
        // @end
        // @start region="entities"
        Entities entities = Entities.NONE.people(List.of(person)).orgs(List.of(org));
        // @end
        assertEquals(Optional.of("Human Rights"), rights.name());
        assertEquals(List.of("CB"), countries);
        assertTrue(onlyMentioned);
        assertEquals("World Bank", entities.orgs().get(0).name());
    }

    @Test
    void problems() {
        // @start region="problem"
        Problem problem = new Problem(ProblemCode.BAD_DATE, "the date 31/02/2006 does not exist", OptionalInt.of(3));
        // @end
        // @start region="problem-code"
        boolean rejected = problem.code().isRejecting(); // false: the cable was read without a date
        // @end
        // @start region="provenance"
        Provenance extract = Provenance.NONE.partial(true).problems(List.of(problem));
        // @end
        assertFalse(rejected);
        assertTrue(extract.partial());
    }
}
