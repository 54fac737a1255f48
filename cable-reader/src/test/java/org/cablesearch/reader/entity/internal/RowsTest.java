// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cablesearch.reader.entity.internal.orgs.Definitions;
import org.cablesearch.reader.entity.internal.orgs.KnownOrganizations;
import org.cablesearch.reader.entity.internal.orgs.OfficeSymbols;
import org.cablesearch.reader.entity.internal.orgs.OrgFound;
import org.cablesearch.reader.entity.internal.orgs.OrgNames;
import org.cablesearch.reader.entity.internal.orgs.OrgRules;
import org.cablesearch.reader.entity.internal.orgs.Organizations;
import org.cablesearch.reader.entity.internal.people.FullNames;
import org.cablesearch.reader.entity.internal.people.LoneWords;
import org.cablesearch.reader.entity.internal.people.People;
import org.cablesearch.reader.entity.internal.people.PersonFound;
import org.cablesearch.reader.entity.internal.people.PersonRules;
import org.cablesearch.reader.entity.internal.people.SingleWordNames;
import org.cablesearch.reader.entity.internal.people.TitledNames;
import org.cablesearch.reader.entity.internal.rule.Rule;
import org.cablesearch.reader.entity.internal.rule.RuleTable;
import org.cablesearch.reader.entity.internal.rule.RuleWatch;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the tables of rules finds the names of its example itself, or rejects it, and no other row of the table does. */
class RowsTest {

    private static final Lexicon LEXICON = Lexicon.standard();

    /** Finds names in a passage by the rows of one table. */
    private interface Pass {
        void find(Passage passage, Organizations organizations, OrgRules rules);
    }

    /** A row, and how the rows of its table are used. */
    private record Example(Rule rule, Pass pass) {

        @Override
        public String toString() {
            return rule.name() + ": " + rule.example();
        }
    }

    static Stream<Example> rows() {
        return Stream.of(
                        rows(OrgRules.OPENERS, OrgNames::find),
                        rows(OrgRules.HEADS, OrgNames::find),
                        rows(OrgRules.KNOWN, RowsTest::findKnown),
                        rows(OrgRules.NOUNS, (passage, organizations, rules) -> OrgRules.NOUNS.find(passage, rules)),
                        rows(OrgRules.CONTEXTS, (passage, organizations, rules) -> {
                            findPeople(passage, organizations, rules);
                            OrgRules.CONTEXTS.find(passage, rules);
                        }))
                .flatMap(table -> table);
    }

    private static Stream<Example> rows(RuleTable table, Pass pass) {
        return table.rules().stream().map(rule -> new Example(rule, pass));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsItsExample(Example row) {
        Organizations organizations = new Organizations(LEXICON, LEXICON.organizations());
        Passage passage = passage(row.rule().example(), Passage.Kind.PARAGRAPH);
        List<String> said = new ArrayList<>();
        row.pass().find(passage, organizations, new OrgRules(organizations, Set.of(), new RuleWatch() {
            @Override
            public boolean tries(Rule rule) {
                return true;
            }

            @Override
            public void found(Rule rule, Passage text, int from, int to) {
                said.add(text.text(from, to) + ", by " + rule.name());
            }

            @Override
            public void matched(Rule rule) {
                said.add("nothing, by " + rule.name());
            }
        }));
        List<String> wanted =
                row.rule().names().isEmpty() ? List.of("nothing") : row.rule().names();
        assertEquals(
                wanted.stream().map(name -> name + ", by " + row.rule().name()).toList(),
                said.stream().distinct().toList());
    }

    /** A row about candidates, and the names that the rows of its table, or those allowed, find in a text. */
    private record Judge(Rule rule, BiFunction<String, RuleWatch, List<String>> names) {

        @Override
        public String toString() {
            return rule.name() + ": " + rule.example();
        }
    }

    static Stream<Judge> judges() {
        return Stream.of(
                        judges(PersonRules.FULL_NAMES, RowsTest::people),
                        judges(PersonRules.SINGLE_WORDS, RowsTest::people),
                        judges(OrgRules.ACRONYMS, RowsTest::acronyms),
                        judges(OrgRules.OFFICES, (text, watch) -> offices(text, Passage.Kind.PASSING, watch)),
                        judges(OrgRules.DEPARTMENTS, (text, watch) -> offices(text, Passage.Kind.PARAGRAPH, watch)))
                .flatMap(table -> table);
    }

    private static Stream<Judge> judges(RuleTable table, BiFunction<String, RuleWatch, List<String>> names) {
        return table.rules().stream().map(rule -> new Judge(rule, names));
    }

    @ParameterizedTest
    @MethodSource("judges")
    void changesWhatIsFoundInItsExample(Judge row) {
        List<String> wanted = row.rule().names();
        assertEquals(wanted, row.names().apply(row.rule().example(), RuleWatch.NONE));
        assertNotEquals(
                wanted,
                row.names().apply(row.rule().example(), other -> !other.equals(row.rule())),
                "the row changes nothing");
    }

    private static List<String> people(String text, RuleWatch watch) {
        Passage passage = passage(text, Passage.Kind.PARAGRAPH);
        Organizations organizations = new Organizations(LEXICON, LEXICON.organizations());
        People people = new People(LEXICON);
        LoneWords lone = LoneWords.of(List.of(passage));
        PersonRules rules = new PersonRules(people, lone, watch);
        OrgRules orgs = new OrgRules(organizations, Set.of(), RuleWatch.NONE);
        OfficeSymbols.find(passage, organizations, orgs);
        TitledNames.find(passage, people);
        FullNames.find(passage, people, lone, rules);
        findKnown(passage, organizations, orgs);
        SingleWordNames.find(List.of(passage), people, rules);
        return people.found().stream().map(PersonFound::name).toList();
    }

    private static List<String> acronyms(String text, RuleWatch watch) {
        Passage passage = passage(text, Passage.Kind.PARAGRAPH);
        Organizations organizations = new Organizations(LEXICON, LEXICON.organizations());
        Definitions.find(passage, organizations);
        new OrgRules(organizations, Set.of(), watch).findAcronyms(passage);
        return names(organizations);
    }

    private static List<String> offices(String text, Passage.Kind kind, RuleWatch watch) {
        Organizations organizations = new Organizations(LEXICON, LEXICON.organizations());
        OfficeSymbols.find(passage(text, kind), organizations, new OrgRules(organizations, Set.of(), watch));
        return names(organizations);
    }

    private static List<String> names(Organizations organizations) {
        return organizations.found().stream().map(OrgFound::name).toList();
    }

    private static Passage passage(String text, Passage.Kind kind) {
        return new Passage(text, kind, 0, 1, new Words(LEXICON));
    }

    private static void findKnown(Passage passage, Organizations organizations, OrgRules rules) {
        KnownOrganizations.findPhrases(passage, organizations);
        KnownOrganizations.findWords(passage, organizations, rules);
    }

    private static void findPeople(Passage passage, Organizations organizations, OrgRules rules) {
        People people = new People(LEXICON);
        TitledNames.find(passage, people);
        LoneWords lone = LoneWords.of(List.of(passage));
        FullNames.find(passage, people, lone, new PersonRules(people, lone, RuleWatch.NONE));
        findKnown(passage, organizations, rules);
    }
}
