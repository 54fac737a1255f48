package org.cablesearch.entity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.entity.internal.orgs.KnownOrganizations;
import org.cablesearch.entity.internal.orgs.OrgNames;
import org.cablesearch.entity.internal.orgs.OrgRules;
import org.cablesearch.entity.internal.orgs.Organizations;
import org.cablesearch.entity.internal.people.FullNames;
import org.cablesearch.entity.internal.people.LoneWords;
import org.cablesearch.entity.internal.people.People;
import org.cablesearch.entity.internal.people.TitledNames;
import org.cablesearch.entity.internal.rule.Rule;
import org.cablesearch.entity.internal.rule.RuleTable;
import org.cablesearch.entity.internal.rule.RuleWatch;
import org.cablesearch.entity.internal.text.Lexicon;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Words;
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
    private record Row(Rule rule, Pass pass) {

        @Override
        public String toString() {
            return rule.name() + ": " + rule.example();
        }
    }

    static Stream<Row> rows() {
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

    private static Stream<Row> rows(RuleTable table, Pass pass) {
        return table.rules().stream().map(rule -> new Row(rule, pass));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsItsExample(Row row) {
        Organizations organizations = new Organizations(LEXICON);
        Passage passage = new Passage(row.rule().example(), Passage.Kind.PARAGRAPH, 0, 1, new Words(LEXICON));
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
            public void rejected(Rule rule) {
                said.add("nothing, by " + rule.name());
            }
        }));
        List<String> wanted =
                row.rule().names().isEmpty() ? List.of("nothing") : row.rule().names();
        assertEquals(
                wanted.stream().map(name -> name + ", by " + row.rule().name()).toList(),
                said.stream().distinct().toList());
    }

    private static void findKnown(Passage passage, Organizations organizations, OrgRules rules) {
        KnownOrganizations.find(passage, organizations, rules, 1);
    }

    private static void findPeople(Passage passage, Organizations organizations, OrgRules rules) {
        People people = new People(LEXICON);
        TitledNames.find(passage, people);
        FullNames.find(passage, people, LoneWords.of(List.of(passage)));
        findKnown(passage, organizations, rules);
    }
}
