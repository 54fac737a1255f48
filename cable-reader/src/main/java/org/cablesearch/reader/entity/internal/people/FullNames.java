// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.Optional;
import org.cablesearch.model.PersonRole;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Finds full names without a title: two to five words, which have points for what they are and for the words around
 * them, as the rows of {@link PersonRules#FULL_NAMES} say.
 *
 * <pre>
 * Somaly Mam noted that                                a given name, a verb of speech
 * and Saeed Jalili, secretary of the Supreme           a title after a comma
 * president of the court, Chiv Keng, filed             a title before a comma
 * in Santa Marta                                       no: a place
 * </pre>
 */
public final class FullNames {

    private static final int ENOUGH = 2;
    private static final TokenTest LIST = TokenTest.of("','/and/or");

    private final Passage passage;
    private final People people;
    private final LoneWords lone;
    private final PersonRules rules;

    /** Where the last name ends, after which a list may continue. */
    private int lastEnd = Passage.OUTSIDE;

    private FullNames(Passage passage, People people, LoneWords lone, PersonRules rules) {
        this.passage = passage;
        this.people = people;
        this.lone = lone;
        this.rules = rules;
    }

    public static void find(Passage passage, People people, LoneWords lone, PersonRules rules) {
        new FullNames(passage, people, lone, rules).run();
    }

    private void run() {
        int i = passage.nextBeginning(0);
        while (i < passage.size()) {
            int from = startsName(i) ? NameTokens.withoutPlace(passage, withoutOpener(i)) : i;
            int end = startsName(from) ? NameTokens.end(passage, from) : from;
            if (end > from + 1) {
                weigh(from, end);
                i = passage.nextBeginning(end);
            } else {
                i = passage.nextBeginning(Math.max(i + 1, from));
            }
        }
    }

    private boolean startsName(int i) {
        return i < passage.size() && passage.token(i).isName();
    }

    /** Skips the first word of a sentence, which has a capital in any case: {@code While Hok Lundy}. */
    private int withoutOpener(int i) {
        Token token = passage.token(i);
        boolean participle = token.folded().endsWith("ing") && !token.isAny(Trait.NAMES);
        return token.opens() && (token.is(Trait.WORD) || participle) && !token.is(Trait.GIVEN) ? i + 1 : i;
    }

    private void weigh(int from, int end) {
        if (people.isKnownPlaceOrOrganization(passage, from)) {
            return;
        }
        Optional<String> title = Appositions.title(passage, end);
        int points = PersonRules.FULL_NAMES.points(passage, from, end, rules)
                + (title.isPresent() ? 2 : 0)
                + (isListed(from) ? 2 : 0)
                + ofRepetition(from, end);
        if (points >= ENOUGH) {
            people.add(passage.text(from, end), title, PersonRole.MENTIONED, passage, from);
            passage.take(from, end);
            lastEnd = end;
        }
    }

    /** Whether the name follows another name and a comma or "and". */
    private boolean isListed(int from) {
        return lastEnd >= 0 && from > lastEnd && from - lastEnd <= 2 && LIST.at(passage, from - 1);
    }

    private int ofRepetition(int from, int end) {
        Token last = passage.token(end - 1);
        Token first = passage.token(from);
        return pointsAlone(last) + (end - from <= 3 && !first.is(Trait.GIVEN) ? pointsAlone(first) / 2 : 0);
    }

    private int pointsAlone(Token token) {
        LoneWords.Use use = lone.use(token.folded());
        if (use.times() == 0 || (token.isAny(Trait.COMMON) && !token.is(Trait.SURNAME))) {
            return 0;
        }
        return use.balance() < 0 ? -1 : Math.min(2 + use.balance(), 4);
    }
}
