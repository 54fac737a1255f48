// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.Set;
import org.cablesearch.reader.entity.internal.rule.Dictionary;
import org.cablesearch.reader.entity.internal.rule.Finder;
import org.cablesearch.reader.entity.internal.rule.Rule;
import org.cablesearch.reader.entity.internal.rule.RuleTable;
import org.cablesearch.reader.entity.internal.rule.RuleWatch;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Token;

/** Finds organisations by the rows of the tables of rules beside this class. */
public final class OrgRules implements Finder {

    /** Nouns that say what the name beside them is. */
    public static final RuleTable NOUNS = RuleTable.of(OrgRules.class::getResourceAsStream, "noun-rules.txt");

    /** Signs of organisations, before or after their names. */
    public static final RuleTable CONTEXTS = RuleTable.of(OrgRules.class::getResourceAsStream, "context-rules.txt");

    /** The first word of a name in another language. */
    public static final RuleTable OPENERS = RuleTable.of(OrgRules.class::getResourceAsStream, "opener-rules.txt");

    /** Words beside the head of a name, or inside it. */
    public static final RuleTable HEADS = RuleTable.of(OrgRules.class::getResourceAsStream, "head-rules.txt");

    /** Where a known name of one word means something else. */
    public static final RuleTable KNOWN = RuleTable.of(OrgRules.class::getResourceAsStream, "known-rules.txt");

    /** Acronyms. */
    public static final RuleTable ACRONYMS =
            RuleTable.ofCandidates(OrgRules.class::getResourceAsStream, "acronym-rules.txt");

    /** Offices that one word names on a passing line. */
    public static final RuleTable OFFICES =
            RuleTable.ofCandidates(OrgRules.class::getResourceAsStream, "office-rules.txt");

    /** Departments that a subject alone names in a text. */
    public static final RuleTable DEPARTMENTS =
            RuleTable.ofCandidates(OrgRules.class::getResourceAsStream, "department-rules.txt");

    private static final TokenTest NAME = TokenTest.of("Name&:free&-:shouted");
    private static final TokenTest AGAIN =
            TokenTest.of("Name&:free&-:shouted&-NATION&-WORD|TITLE_PART|MINISTRY|OTHER_HEAD|ORG_HEAD");
    private static final TokenTest OPENER = TokenTest.of(":opens&WORD");

    private final Organizations organizations;
    private final Set<String> people;
    private final RuleWatch watch;

    /**
     * Finds names for one cable.
     *
     * @param people the folded words of the names of the cable's people
     */
    public OrgRules(Organizations organizations, Set<String> people, RuleWatch watch) {
        this.organizations = organizations;
        this.people = people;
        this.watch = watch;
    }

    @Override
    public int length(Dictionary dictionary, Passage passage, int from) {
        return switch (dictionary) {
            case PLACE -> organizations.lexicon().places().length(passage, from);
            case ORGANIZATION -> organizations.knownWords(passage, from);
            case PERSON -> people.contains(passage.token(from).folded()) ? 1 : 0;
            case DEFINED -> organizations.isDefined(passage.token(from).folded()) ? 1 : 0;
            case OTHER -> isOther(passage.token(from)) ? 1 : 0;
            default -> 0;
        };
    }

    private boolean isOther(Token token) {
        return organizations.isExcluded(token.folded())
                || organizations.lexicon().isSubjectCode(token.text());
    }

    @Override
    public RuleWatch watch() {
        return watch;
    }

    @Override
    public void found(Rule row, Passage passage, int from, int to) {
        watch.found(row, passage, from, to);
        organizations.add(passage, from, to);
    }

    /** Finds acronyms. */
    public void findAcronyms(Passage passage) {
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            // A cheap check first: no row accepts a word that is not written like a name.
            if (passage.token(i).isName() && ACRONYMS.accepts(passage, i, i + 1, this)) {
                organizations.add(passage, i, i + 1);
            }
        }
    }

    /** {@code Badr}, in a cable that also names the Badr Organization; what a cable names elsewhere, no row can say. */
    public void findAgain(Passage passage) {
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            Token token = passage.token(i);
            if (AGAIN.at(passage, i)
                    && organizations.isWithoutKind(token.folded())
                    && !people.contains(token.folded())
                    && (!NAME.at(passage, i - 1) || OPENER.at(passage, i - 1))
                    && !NAME.at(passage, i + 1)) {
                organizations.add(passage, i, i + 1);
            }
        }
    }
}
