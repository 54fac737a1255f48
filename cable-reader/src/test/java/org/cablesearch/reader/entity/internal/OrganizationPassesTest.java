// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.reader.entity.internal.orgs.Definitions;
import org.cablesearch.reader.entity.internal.orgs.KnownOrganizations;
import org.cablesearch.reader.entity.internal.orgs.Ministries;
import org.cablesearch.reader.entity.internal.orgs.OfficeSymbols;
import org.cablesearch.reader.entity.internal.orgs.OrgFound;
import org.cablesearch.reader.entity.internal.orgs.OrgNames;
import org.cablesearch.reader.entity.internal.orgs.OrgRules;
import org.cablesearch.reader.entity.internal.orgs.Organizations;
import org.cablesearch.reader.entity.internal.rule.RuleWatch;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrganizationPassesTest {

    private static final Lexicon LEXICON = Lexicon.standard();

    private final Organizations organizations =
            new Organizations(LEXICON, LEXICON.organizations().on(Optional.of(LocalDate.of(1975, 1, 1))));

    static Stream<Cases> definitions() {
        return Cases.read("definitions.txt");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void findsDefinitions(Cases block) {
        Definitions.find(block.paragraph(), organizations);
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> orgNames() {
        return Cases.read("org-names.txt");
    }

    @ParameterizedTest
    @MethodSource("orgNames")
    void findsNamesByTheirHead(Cases block) {
        OrgNames.find(block.paragraph(), organizations, rules());
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> ministries() {
        return Cases.read("ministries.txt");
    }

    @ParameterizedTest
    @MethodSource("ministries")
    void findsMinistriesThatShareAPlural(Cases block) {
        Ministries.find(block.paragraph(), organizations);
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> knownOrganizations() {
        return Cases.read("known-organizations.txt");
    }

    @ParameterizedTest
    @MethodSource("knownOrganizations")
    void findsKnownNames(Cases block) {
        Passage passage = block.paragraph();
        KnownOrganizations.findPhrases(passage, organizations);
        KnownOrganizations.findWords(passage, organizations, rules());
        assertEquals(
                block.expected(),
                organizations.found().stream()
                        .sorted(Comparator.comparingLong(OrgFound::place))
                        .map(OrgFound::name)
                        .toList());
    }

    static Stream<Cases> officeSymbols() {
        return Cases.read("office-symbols.txt");
    }

    @ParameterizedTest
    @MethodSource("officeSymbols")
    void findsOfficeSymbols(Cases block) {
        OfficeSymbols.find(block.paragraph(), organizations, rules());
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> passingOffices() {
        return Cases.read("passing-offices.txt");
    }

    @ParameterizedTest
    @MethodSource("passingOffices")
    void findsOfficesInPassingLines(Cases block) {
        Passage line = new Passage(block.input(), Passage.Kind.PASSING, Passage.OUTSIDE, 1, new Words(LEXICON));
        OfficeSymbols.find(line, organizations, rules());
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> acronyms() {
        return Cases.read("acronyms.txt");
    }

    @ParameterizedTest
    @MethodSource("acronyms")
    void findsAcronyms(Cases block) {
        Passage passage = block.paragraph();
        Definitions.find(passage, organizations);
        List.of("ZTAG", "ahb", "abs").forEach(organizations::exclude);
        rules().findAcronyms(passage);
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> genericNouns() {
        return Cases.read("generic-nouns.txt");
    }

    @ParameterizedTest
    @MethodSource("genericNouns")
    void findsNamesAfterANoun(Cases block) {
        OrgRules.NOUNS.find(block.paragraph(), rules());
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> orgContexts() {
        return Cases.read("org-contexts.txt");
    }

    @ParameterizedTest
    @MethodSource("orgContexts")
    void findsNamesByTheirContext(Cases block) {
        OrgRules.CONTEXTS.find(block.paragraph(), rules());
        assertEquals(block.expected(), names());
    }

    /** A word of a person's name is no organisation, whatever follows it. */
    @Test
    void leavesPeopleAlone() {
        Passage passage = new Passage("the Veritex company", Passage.Kind.PARAGRAPH, 0, 1, new Words(LEXICON));
        OrgRules.CONTEXTS.find(passage, new OrgRules(organizations, Set.of("veritex"), RuleWatch.NONE));
        assertEquals(List.of(), names());
    }

    /** An acronym that a cable defines as a title is not the known organisation. */
    @Test
    void keepsTitlesFromKnownNames() {
        Passage passage =
                new Passage("its General Manager (GM), and the GM", Passage.Kind.PARAGRAPH, 0, 1, new Words(LEXICON));
        Definitions.find(passage, organizations);
        KnownOrganizations.findWords(passage, organizations, rules());
        assertEquals(List.of(), names());
    }

    private OrgRules rules() {
        return new OrgRules(organizations, Set.of(), RuleWatch.NONE);
    }

    private List<String> names() {
        return organizations.found().stream().map(OrgFound::name).toList();
    }
}
