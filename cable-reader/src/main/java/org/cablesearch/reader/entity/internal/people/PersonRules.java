// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.HashSet;
import java.util.Set;
import org.cablesearch.reader.entity.internal.rule.Dictionary;
import org.cablesearch.reader.entity.internal.rule.Finder;
import org.cablesearch.reader.entity.internal.rule.RuleTable;
import org.cablesearch.reader.entity.internal.rule.RuleWatch;
import org.cablesearch.reader.entity.internal.text.Passage;

/** The tables of rules about people, and what their rows look up in one cable. Not thread-safe. */
public final class PersonRules implements Finder {

    /** Full names without a title. */
    public static final RuleTable FULL_NAMES =
            RuleTable.ofCandidates(PersonRules.class::getResourceAsStream, "full-name-rules.txt");

    /** Words that are a person's name alone. */
    public static final RuleTable SINGLE_WORDS =
            RuleTable.ofCandidates(PersonRules.class::getResourceAsStream, "single-word-rules.txt");

    private static final int FREQUENT = 4;

    private final People people;
    private final LoneWords lone;
    private final RuleWatch watch;
    private final Set<String> named = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();

    /** Looks up the words of a cable. */
    public PersonRules(People people, LoneWords lone, RuleWatch watch) {
        this.people = people;
        this.lone = lone;
        this.watch = watch;
    }

    /** Receives the people found so far: their names are then known. */
    void learn() {
        for (PersonFound found : people.found()) {
            named.addAll(found.key());
            surnames.add(found.key().getLast());
        }
    }

    /** Adds a word to those of the names of the cable's people. */
    void learn(String name) {
        named.add(name);
    }

    @Override
    public int length(Dictionary dictionary, Passage passage, int from) {
        return switch (dictionary) {
            case NAME -> NameTokens.end(passage, from) - from;
            case SURNAME -> SingleWordNames.isAlone(passage, from) ? 1 : 0;
            default -> is(dictionary, passage, from) ? 1 : 0;
        };
    }

    private boolean is(Dictionary kind, Passage passage, int i) {
        String word = PersonName.bare(passage.token(i).folded());
        LoneWords.Use use = lone.use(word);
        return switch (kind) {
            case PERSON -> named.contains(word);
            case BEARER -> surnames.contains(word);
            case REPEATED -> use.times() > 1 && use.balance() >= 0;
            case SPEAKER -> use.balance() > 0;
            case FREQUENT -> use.balance() >= FREQUENT;
            case NEUTRAL -> use.balance() == 0;
            case PLACED -> !use.isNoPlace();
            default -> false;
        };
    }

    @Override
    public RuleWatch watch() {
        return watch;
    }
}
