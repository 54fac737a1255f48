// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.PersonRole;
import org.cablesearch.reader.entity.internal.rule.Dictionary;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;

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

    private static final String COMMON = "COMMON&-TITLE_PART|ORG_HEAD|OTHER_HEAD|MINISTRY|PARTICLE|NO_ORG";
    private static final TokenTest KNOWN_WORD = TokenTest.of("-Lower|Initial|Mark&:free&-:pair&-" + COMMON);

    /** A well-known surname and nothing else. */
    private static final TokenTest FAMOUS =
            TokenTest.of("-Lower&:free&:long&SURNAME&-GIVEN|ORG_START|TITLED_SURNAME&-" + COMMON);

    private static final TokenTest NAME_WORD = TokenTest.of("-Mark|Lower&:free&:unknown/-Mark|Lower&:free&NAMES");
    private static final TokenTest PARTICLE = TokenTest.of("PARTICLE&:free&:capitals");

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
            // A cheap check first: no row accepts a word that is not written like a name.
            if (passage.token(i).isName() && PersonRules.SINGLE_WORDS.accepts(passage, i, i + 1, rules)) {
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
        while (PARTICLE.at(passage, from - 1) && passage.token(from - 1).text().length() > 1) {
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
            while (isKnownWord(passage, end)) {
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
        return KNOWN_WORD.at(passage, i) && rules.length(Dictionary.PERSON, passage, i) > 0;
    }

    /** Whether a word is a well-known surname, with no other word of a name beside it. */
    private static boolean isFamous(Passage passage, int i) {
        return FAMOUS.at(passage, i)
                && !NAME_WORD.at(passage, i - 1)
                && (passage.token(i).possessive() || !NAME_WORD.at(passage, i + 1));
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
