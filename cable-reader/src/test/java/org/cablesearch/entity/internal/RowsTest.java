package org.cablesearch.entity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.entity.internal.orgs.KnownOrganizations;
import org.cablesearch.entity.internal.orgs.OrgRules;
import org.cablesearch.entity.internal.orgs.Organizations;
import org.cablesearch.entity.internal.people.FullNames;
import org.cablesearch.entity.internal.people.LoneWords;
import org.cablesearch.entity.internal.people.People;
import org.cablesearch.entity.internal.people.TitledNames;
import org.cablesearch.entity.internal.rule.Dictionary;
import org.cablesearch.entity.internal.rule.Finder;
import org.cablesearch.entity.internal.rule.Rule;
import org.cablesearch.entity.internal.rule.RuleTable;
import org.cablesearch.entity.internal.rule.RuleWatch;
import org.cablesearch.entity.internal.text.Lexicon;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the tables of rules finds the names of its example itself, and no other row of the table finds one there. */
class RowsTest {

    private static final Lexicon LEXICON = Lexicon.standard();

    /** A row of a table, and whether people and known organisations are found before. */
    private record Row(Rule rule, RuleTable table, boolean afterPeople) {

        @Override
        public String toString() {
            return rule.name() + ": " + rule.example();
        }
    }

    static Stream<Row> rows() {
        return Stream.concat(rows(OrgRules.NOUNS, false), rows(OrgRules.CONTEXTS, true));
    }

    private static Stream<Row> rows(RuleTable table, boolean afterPeople) {
        return table.rules().stream().map(rule -> new Row(rule, table, afterPeople));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsItsExample(Row row) {
        Organizations organizations = new Organizations(LEXICON);
        Passage passage = new Passage(row.rule().example(), Passage.Kind.PARAGRAPH, 0, 1, new Words(LEXICON));
        if (row.afterPeople()) {
            findPeople(passage, organizations);
        }
        List<String> found = new ArrayList<>();
        OrgRules rules = new OrgRules(organizations, Set.of(), RuleWatch.NONE);
        row.table().find(passage, new Finder() {
            @Override
            public int length(Dictionary dictionary, Passage text, int from) {
                return rules.length(dictionary, text, from);
            }

            @Override
            public void found(Rule rule, Passage text, int from, int to) {
                rules.found(rule, text, from, to);
                found.add(rule == row.rule() ? text.text(from, to) : text.text(from, to) + ", by " + rule.name());
            }
        });
        assertEquals(row.rule().names(), found);
    }

    private static void findPeople(Passage passage, Organizations organizations) {
        People people = new People(LEXICON);
        TitledNames.find(passage, people);
        FullNames.find(passage, people, LoneWords.of(List.of(passage)));
        KnownOrganizations.find(passage, organizations, LEXICON.organizations(), 1);
    }
}
