// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.PersonRole;
import org.cablesearch.reader.entity.internal.rule.Dictionary;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Finds people named by one word without a title, as the rows of {@link PersonRules#SINGLE_WORDS} say: well-known surnames, and words
 * used as the subject of a verb of speech.
 *
 * <pre>
 * if Putin agrees                     a known surname
 * Rajoelina said … told Rajoelina     the subject and object of verbs of speech, and not a place
 * </pre>
 */
public final class SingleWordNames {

    private static final int MIN_LENGTH = 3;
    private static final int COMMON = Trait.set(
            Trait.WORD,
            Trait.PLACE,
            Trait.CALENDAR,
            Trait.DEMONYM,
            Trait.TITLE_PART,
            Trait.ORG_HEAD,
            Trait.OTHER_HEAD,
            Trait.MINISTRY,
            Trait.PARTICLE,
            Trait.NO_ORG);

    private final People people;
    private final PersonRules rules;

    private SingleWordNames(People people, PersonRules rules) {
        this.people = people;
        this.rules = rules;
        rules.learn();
    }

    public static void find(List<Passage> passages, People people, PersonRules rules) {
        SingleWordNames names = new SingleWordNames(people, rules);
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.PARAGRAPH) {
                names.read(passage);
            } else if (passage.kind() == Passage.Kind.HEADING) {
                names.readHeading(passage);
            }
        }
    }

    private void read(Passage passage) {
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            if (PersonRules.SINGLE_WORDS.accepts(passage, i, i + 1, rules)) {
                int from = withParticles(passage, i);
                people.add(passage.text(from, i + 1), Optional.empty(), PersonRole.MENTIONED, passage, from);
                passage.take(from, i + 1);
                if (passage.capitals()) {
                    rules.learn(bare(passage, i));
                }
            }
        }
    }

    /** Moves back over particles, which do not begin a name in capitals by themselves: {@code VAN DEN BROECK}. */
    private static int withParticles(Passage passage, int i) {
        int from = i;
        while (passage.capitals()
                && from > 0
                && passage.isFree(from - 1)
                && passage.token(from - 1).is(Trait.PARTICLE)
                && passage.token(from - 1).text().length() > 1) {
            from--;
        }
        return from;
    }

    /**
     * In a heading or the subject, only people who are also in the text are found, by surname, with or without the
     * names before it, and well-known surnames.
     */
    private void readHeading(Passage passage) {
        int i = 0;
        while (i < passage.size()) {
            int end = i;
            while (end < passage.size() && isKnownWord(passage, end)) {
                end++;
            }
            boolean surname = end > i && rules.length(Dictionary.BEARER, passage, end - 1) > 0;
            if (surname || isFamous(passage, i)) {
                end = Math.max(end, i + 1);
                people.add(passage.text(i, end), Optional.empty(), PersonRole.MENTIONED, passage, i);
                passage.take(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean isKnownWord(Passage passage, int i) {
        Token token = passage.token(i);
        return passage.isFree(i)
                && token.shape() != Shape.LOWER
                && token.text().length() >= MIN_LENGTH
                && !token.isAny(COMMON)
                && rules.length(Dictionary.PERSON, passage, i) > 0;
    }

    /** Whether a word is a well-known surname and nothing else, with no other word of a name beside it. */
    private static boolean isFamous(Passage passage, int i) {
        Token token = passage.token(i);
        return token.is(Trait.SURNAME)
                && !token.isAny(COMMON | Trait.GIVEN.bit() | Trait.ORG_START.bit() | Trait.TITLED_SURNAME.bit())
                && token.shape() != Shape.LOWER
                && token.text().length() > MIN_LENGTH
                && passage.isFree(i)
                && !isNameWord(passage, i - 1)
                && (token.possessive() || !isNameWord(passage, i + 1));
    }

    private static boolean isNameWord(Passage passage, int i) {
        return passage.isFree(i)
                && passage.token(i).shape() != Shape.MARK
                && passage.token(i).shape() != Shape.LOWER
                && (passage.token(i).traits() == 0 || passage.token(i).isAny(Trait.NAMES));
    }

    private static String bare(Passage passage, int i) {
        return PersonName.bare(passage.token(i).folded());
    }

    /** Whether a word may be a name by itself, as far as the word shows. */
    static boolean isAlone(Passage passage, int i) {
        boolean glued = i > 0
                && passage.token(i - 1).end() == passage.token(i).start()
                && (passage.token(i - 1).isMark(':') || passage.token(i - 1).isMark('/'));
        return !glued
                && NameTokens.isWord(passage, i, i)
                && passage.token(i).shape() != Shape.INITIAL
                && passage.token(i).text().length() > 1;
    }
}
