// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Filing;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.Precedence;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.testing.RandomCables;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CableJsonTest {

    @Test
    void readsWhatItWrote() {
        Seeds.each(2000, seed -> {
            Cable cable = new RandomCables(seed).next();
            assertEquals(cable, CableJson.read(CableJson.write(cable)));
        });
    }

    @Test
    void jsonIsOneLineThatUtf8CanEncode() {
        Seeds.each(1000, seed -> {
            String json = CableJson.write(new RandomCables(seed).next());
            assertEquals(json, new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertTrue(json.chars().noneMatch(c -> c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029'));
        });
    }

    @Test
    void writesAnAbsentValueAsNullAndAnAbsentListAsEmpty() {
        assertEquals(
                "{'id':'06A1','canonicalId':'06A1','document':null,'subject':'','date':null,'datePrecision':null,'origin':'',"
                        + "'classification':{'level':null,'caveats':[],'text':''},'transmissionId':null,"
                        + "'precedence':null,'from':null,'to':[],'info':[],'captions':[],'passing':[],"
                        + "'office':null,'drafter':null,'approvedBy':null,'clearances':[],'concepts':[],'handling':[],"
                        + "'film':null,'attributes':{},"
                        + "'executiveOrder':null,'declassifyOn':null,'classifiedBy':[],'reasons':[],'tags':[],"
                        + "'references':[],'paragraphs':[],'summary':null,'comment':null,'signers':[],'people':[],"
                        + "'orgs':[],'partial':false,'corrected':false,'title':null,'textHash':null,'problems':[]}",
                CableJson.write(Cable.builder("06A1").build()).replace('"', '\''));
    }

    @Test
    void writesTheWordsThatCablesUse() {
        Cable cable = Cable.builder("08SECTION01OF02MANAMA492")
                .canonicalId("08MANAMA492")
                .document("link1975/a.tel")
                .date(CableDate.of(LocalDate.of(2008, 7, 16)))
                .classification(Classification.parse("TOP SECRET//NOFORN"))
                .routing(Routing.NONE
                        .precedence(Precedence.NIACT_IMMEDIATE)
                        .to(List.of(new Addressee(
                                Optional.of("RUEHC"),
                                "SECSTATE WASHDC",
                                Optional.of(Precedence.PRIORITY),
                                Optional.of("0099"),
                                List.of()))))
                .filing(Filing.NONE
                        .office("ACTION EUR")
                        .concepts(List.of("MUSIC"))
                        .attributes(Map.of("B", "2", "A", "1")))
                .tags(List.of(new Tag("PHUM", TagKind.SUBJECT, Optional.empty(), "PHUM", Optional.of("attributes"))))
                .references(List.of(new Reference(Optional.of("A"), Optional.empty(), "TELCON")))
                .paragraphs(List.of(Paragraph.numbered(1, "(S//NF)", "One.")))
                .entities(Entities.NONE
                        .people(List.of(new PersonMention(
                                "A B", Optional.empty(), PersonRole.SIGNER, List.of("B"), List.of(0))))
                        .orgs(List.of(OrgMention.of("UN", List.of(0)))))
                .provenance(
                        Provenance.NONE.problems(List.of(new Problem(ProblemCode.ID_REPAIRED, "…", OptionalInt.of(1)))))
                .build();
        assertEquals(
                "{'id':'08SECTION01OF02MANAMA492','canonicalId':'08MANAMA492','document':'link1975/a.tel','subject':'',"
                        + "'date':'2008-07-16T00:00:00Z','datePrecision':'day','origin':'',"
                        + "'classification':{'level':'TOP SECRET','caveats':['NOFORN'],'text':'TOP SECRET//NOFORN'},"
                        + "'transmissionId':null,'precedence':'NIACT IMMEDIATE','from':null,"
                        + "'to':[{'route':'RUEHC','name':'SECSTATE WASHDC','precedence':'PRIORITY','mcn':'0099',"
                        + "'excluded':[]}],'info':[],'captions':[],'passing':[],"
                        + "'office':'ACTION EUR','drafter':null,'approvedBy':null,'clearances':[],'concepts':['MUSIC'],"
                        + "'handling':[],'film':null,'attributes':{'A':'1','B':'2'},'executiveOrder':null,"
                        + "'declassifyOn':null,'classifiedBy':[],'reasons':[],"
                        + "'tags':[{'code':'PHUM','kind':'SUBJECT','name':null,'text':'PHUM','from':'attributes'}],"
                        + "'references':[{'label':'A','cable':null,'text':'TELCON'}],"
                        + "'paragraphs':[{'index':0,'number':1,'marking':{'level':'S','controls':['NF'],"
                        + "'text':'(S//NF)'},'heading':null,'role':'BODY','page':1,'text':'One.'}],"
                        + "'summary':null,'comment':null,'signers':[],"
                        + "'people':[{'name':'A B','title':null,'role':'SIGNER','variants':['B'],'paragraphs':[0]}],"
                        + "'orgs':[{'name':'UN','variants':[],'paragraphs':[0]}],'partial':false,'corrected':false,'title':null,'textHash':null,"
                        + "'problems':[{'code':'ID_REPAIRED','message':'…','line':1}]}",
                CableJson.write(cable).replace('"', '\''));
    }

    @Test
    void acceptsKeysInAnyOrderAndIgnoresUnknownKeys() {
        Cable cable = CableJson.read("{\"more\":[{\"id\":1}],\"subject\":\"S\",\"to\":null,\"id\":\"06A1\"}");
        assertEquals(Cable.builder("06A1").subject("S").build(), cable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'subject':'x'}                                   | the key /id is missing",
                "{'id':7}                                          | the key /id must be a string, but is a number",
                "{'id':'A1','partial':'yes'}                       | the key /partial must be true or false",
                "{'id':'A1','date':'1 May'}                        | the key /date must be an ISO date",
                "{'id':'A1','precedence':'SLOW'}                   | the key /precedence must be one of [FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY, ROUTINE]",
                "{'id':'A1','captions':['X',null]}                 | the key /captions/1 must be a string, but is null",
                "{'id':'A1','to':{}}                               | the key /to must be a list, but is an object",
                "{'id':'A1','tags':[{'code':'X'}]}                 | the key /tags/0/kind is missing",
                "{'id':'A1','people':[{'name':'X','role':'SIGNER','paragraphs':[1.5]}]} | the key /people/0/paragraphs/0 must be a whole number",
                "{'id':'A1','paragraphs':[{'index':99999999999}]}  | the key /paragraphs/0/index must be a whole number",
                "{'id':'A1','datePrecision':'day'}                 | the keys /date and /datePrecision must both have a value or both be null",
                "[]                                                | not a JSON object",
                "{'id':'A1'} {}                                    | text follows the JSON object",
            })
    void namesTheKeyOfABadValue(String json, String message) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> CableJson.read(json.replace('\'', '"')));
        assertEquals(message, thrown.getMessage());
    }

    @Test
    void nestingIsLimited() {
        String deep = "{\"id\":\"A1\",\"x\":" + "[".repeat(10_000_000);
        assertThrows(IllegalArgumentException.class, () -> CableJson.read(deep));
    }
}
