// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.ClassificationLevel;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.input.RawCables;
import org.junit.jupiter.api.Test;

class CableParserTest {

    private static final String HEADER = """
            VZCZCXRO0001
            OO RUEHZZ
            DE RUEHRE #0012/01 0411200
            ZNY CCCCC ZZH
            O 101200Z FEB 08
            FM AMEMBASSY REYKJAVIK
            TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234
            """;

    private static final String BODY = """
            C O N F I D E N T I A L REYKJAVIK 000012

            SIPDIS

            E.O. 12958: DECL: 02/10/2018
            TAGS: PREL EFIS IC
            SUBJECT: (C) FISH QUOTAS

            REF: REYKJAVIK 11

            Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).

            1. (C) Summary: The fish swim. End summary.

            2. (U) They swim on.
            POE
            """;

    private static RawCable raw(LocalDateTime recorded, DatePrecision precision, String classification) {
        return RawCables.of(
                "08REYKJAVIK12",
                "FISH QUOTAS",
                Optional.of(recorded),
                precision,
                classification,
                "Embassy Reykjavik",
                HEADER,
                6,
                BODY,
                13,
                List.of());
    }

    @Test
    void assemblesTheCable() {
        Cable cable =
                CableParser.parse(raw(LocalDateTime.of(2008, 2, 10, 0, 0), DatePrecision.DAY, "CONFIDENTIAL//NOFORN"));
        assertEquals("FISH QUOTAS", cable.subject());
        assertEquals(Optional.of(CableDate.of(Instant.parse("2008-02-10T12:00:00Z"))), cable.date());
        assertEquals("Embassy Reykjavik", cable.origin());
        assertEquals(
                Optional.of(ClassificationLevel.CONFIDENTIAL),
                cable.classification().level());
        assertEquals(Optional.of("VZCZCXRO0001"), cable.routing().transmissionId());
        assertEquals(List.of("SIPDIS"), cable.routing().captions());
        assertEquals(Optional.of("12958"), cable.authority().executiveOrder());
        assertEquals(Optional.of(LocalDate.of(2018, 2, 10)), cable.authority().declassifyOn());
        assertEquals(List.of("Jane Roe"), cable.authority().classifiedBy());
        assertEquals(List.of("1.4(b)", "1.4(d)"), cable.authority().reasons());
        assertEquals(
                List.of("PREL", "EFIS", "IC"),
                cable.tags().stream().map(Tag::code).toList());
        assertEquals(
                List.of(Optional.of("08REYKJAVIK11")),
                cable.references().stream().map(Reference::cable).toList());
        assertEquals(2, cable.paragraphs().size());
        assertEquals(ParagraphRole.SUMMARY, cable.paragraphs().get(0).role());
        assertEquals("They swim on.", cable.paragraphs().get(1).text());
        assertEquals(Optional.of("The fish swim."), cable.summary());
        assertEquals(List.of("POE"), cable.signers());
        assertEquals(List.of(), cable.provenance().problems());
    }

    @Test
    void trustsTheRecordIfTheDateTimeGroupIsFarOff() {
        Cable cable =
                CableParser.parse(raw(LocalDateTime.of(2009, 2, 10, 8, 30), DatePrecision.MINUTE, "CONFIDENTIAL"));
        assertEquals(Optional.of(CableDate.of(Instant.parse("2009-02-10T08:30:00Z"))), cable.date());
        assertEquals(
                List.of(ProblemCode.DATE_MISMATCH),
                cable.provenance().problems().stream().map(Problem::code).toList());
    }

    @Test
    void keepsTheDayOfTheRecordAsWritten() {
        RawCable whole = raw(LocalDateTime.of(2008, 2, 10, 0, 0), DatePrecision.DAY, "CONFIDENTIAL");
        Cable cable = CableParser.parse(RawCables.of(
                whole.id(),
                whole.title(),
                whole.recorded(),
                whole.recordedPrecision(),
                whole.classification(),
                whole.origin(),
                "",
                6,
                BODY,
                6,
                List.of()));
        assertEquals(Optional.of(CableDate.of(LocalDate.of(2008, 2, 10))), cable.date());
    }

    @Test
    void reportsAnUnknownClassification() {
        Cable cable = CableParser.parse(raw(LocalDateTime.of(2008, 2, 10, 0, 0), DatePrecision.DAY, "CONFIDENTAIL"));
        assertEquals("CONFIDENTAIL", cable.classification().text());
        assertEquals(
                List.of(ProblemCode.UNKNOWN_CLASSIFICATION),
                cable.provenance().problems().stream().map(Problem::code).toList());
    }

    @Test
    void keepsTheTitleOfTheRecordOnlyWithoutASubject() {
        RawCable whole = raw(LocalDateTime.of(2008, 2, 10, 0, 0), DatePrecision.DAY, "CONFIDENTIAL");
        assertEquals(Optional.empty(), CableParser.parse(whole).provenance().title());
        Cable cable = CableParser.parse(RawCables.withBody(whole, BODY.replace("SUBJECT: (C) FISH QUOTAS\n", "")));
        assertEquals("", cable.subject());
        assertEquals(Optional.of("FISH QUOTAS"), cable.provenance().title());
    }

    @Test
    void usesTheHeaderInTheBodyIfTheRecordHasNone() {
        String row = "<<220571>>\n2/10/2008 12:00\n08REYKJAVIK12\nCONFIDENTIAL\n\n" + HEADER + "\n";
        Cable cable = CableParser.parse(RawCables.of(
                "08REYKJAVIK12", "", Optional.empty(), DatePrecision.DAY, "", "", "", 1, row + BODY, 1, List.of()));
        assertEquals(Optional.of("AMEMBASSY REYKJAVIK"), cable.routing().from());
        assertEquals(Optional.of(CableDate.of(Instant.parse("2008-02-10T12:00:00Z"))), cable.date());
        assertEquals("FISH QUOTAS", cable.subject());
    }

    private static RawCable without(String header, String body) {
        return RawCables.of(
                "08REYKJAVIK12", "", Optional.empty(), DatePrecision.DAY, "", "", header, 1, body, 1, List.of());
    }

    @Test
    void usesTheAddressesOfAFurtherSectionIfThereAreNoneInFront() {
        String further = """
                C O N F I D E N T I A L SECTION 02 OF 02 REYKJAVIK 000012
                O 101200Z FEB 08
                FM AMEMBASSY REYKJAVIK
                TO SECSTATE WASHDC IMMEDIATE 1234
                INFO AMEMBASSY OSLO
                C O N F I D E N T I A L SECTION 02 OF 02 REYKJAVIK 000012
                TAGS: PREL EFIS IC
                SUBJECT: (C) FISH QUOTAS

                """;
        Cable cable = CableParser.parse(without("", BODY.replace("2. (U)", further + "2. (U)")));
        assertEquals(Optional.of("AMEMBASSY REYKJAVIK"), cable.routing().from());
        assertEquals(
                List.of("SECSTATE WASHDC"),
                cable.routing().to().stream().map(Addressee::name).toList());
        assertEquals(
                List.of("AMEMBASSY OSLO"),
                cable.routing().info().stream().map(Addressee::name).toList());
        assertEquals(Optional.of(CableDate.of(Instant.parse("2008-02-10T12:00:00Z"))), cable.date());
        assertEquals(2, cable.paragraphs().size());
    }

    @Test
    void leavesOutASecondCopyOfTheCable() {
        Cable once = CableParser.parse(without(HEADER, BODY));
        Cable twice = CableParser.parse(without(HEADER, BODY + "\nCONFIDENTIAL\n\n" + HEADER + BODY));
        assertEquals(once.paragraphs(), twice.paragraphs());
        assertEquals(once.signers(), twice.signers());
        Problem repeated = twice.provenance().problems().get(0);
        assertEquals(ProblemCode.CABLE_REPEATED, repeated.code());
        assertEquals(OptionalInt.of(20), repeated.line());
    }

    @Test
    void leavesOutASecondCopyWithOtherMarksAfterTheEnd() {
        Cable once = CableParser.parse(without(HEADER, BODY));
        Cable twice = CableParser.parse(
                without(HEADER, BODY.replace("POE\n", "POE##\nNNNN\n\n") + BODY + "\nCONFIDENTIAL\n"));
        assertEquals(once.paragraphs(), twice.paragraphs());
        assertEquals(once.signers(), twice.signers());
    }

    @Test
    void keepsATextThatOnlyBeginsLikeTheFirst() {
        String other = "\n\n1. (C) Summary: The fish swim. End summary.\n\n2. (U) They do not.\nROE\n";
        assertEquals(
                4, CableParser.parse(without(HEADER, BODY + other)).paragraphs().size());
    }

    @Test
    void reportsATextWithoutASignature() {
        assertEquals(List.of(), problemsWith(BODY));
        assertEquals(List.of(ProblemCode.SIGNATURE_MISSING), problemsWith(BODY.replace("POE\n", "")));
        assertEquals(List.of(), problemsWith(BODY.replace("POE\n", "and then ...\n")));
    }

    private static List<ProblemCode> problemsWith(String body) {
        return CableParser.parse(without(HEADER, body)).provenance().problems().stream()
                .map(Problem::code)
                .toList();
    }
}
