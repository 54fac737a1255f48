// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.OrgName;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Finds organisations that a cable names in full followed by their acronym, or the other way round.
 *
 * <pre>
 * the International Justice Mission (IJM)                       initials
 * Ministry of Social Affairs, Veterans and Youth (MOSAVY)       initials, over a comma
 * National Committee for Refugees (CONARE)                      a head, the acronym of another language
 * COJEP (PanAfrican Congress of Young Patriots)                 reversed
 * improvised explosive devices (IEDs)                           no: not a name
 * Status of Forces Agreement (SOFA)                             no: an agreement; nor is SOFA alone
 * </pre>
 */
public final class Definitions {

    private static final int MAX_ACRONYM_LENGTH = 12;

    /** Letters between commas that may be an acronym. */
    private static final TokenTest BETWEEN_COMMAS = TokenTest.of("Upper&:long&-NO_ORG|WORD|PLACE|GIVEN|SURNAME|RANK");

    private static final TokenTest NO_ORG = TokenTest.of("NO_ORG");
    private static final TokenTest AND = TokenTest.of("and/or");
    private static final TokenTest MEMBER = TokenTest.of("PLACE|CONNECTOR");
    private static final TokenTest CLOSING = TokenTest.of("')'/'\"'/','/';'");

    /** {@code Shared Early Warning (SEW) System}: the head follows, and is not that of an organisation. */
    private static final TokenTest OTHER_HEAD_AFTER = TokenTest.of("Capital&OTHER_HEAD&-TITLES");

    /** {@code Mutual Assistance Agreement}, {@code quick reaction team}. */
    private static final TokenTest OTHER_HEAD = TokenTest.of("OTHER_HEAD/Lower");

    private final Passage passage;
    private final Organizations organizations;
    private final DefinedNames names;

    private Definitions(Passage passage, Organizations organizations) {
        this.passage = passage;
        this.organizations = organizations;
        this.names = new DefinedNames(passage, organizations);
    }

    public static void find(Passage passage, Organizations organizations) {
        Definitions definitions = new Definitions(passage, organizations);
        for (int i = 1; i + 2 < passage.size(); i++) {
            if (passage.token(i).isMark('(')) {
                definitions.read(i);
            } else if (passage.token(i).isMark(',') && passage.token(i + 1).shape() == Shape.UPPER) {
                definitions.readBetweenCommas(i);
            }
        }
    }

    private void read(int open) {
        int acronym = passage.token(open + 1).isMark('"') ? open + 2 : open + 1;
        if (acronym + 1 < passage.size() && isAcronym(acronym) && CLOSING.at(passage, acronym + 1)) {
            read(open, acronym);
        } else if (!passage.capitals() && isAcronym(open - 1)) {
            int from = passage.isWord(open + 1, "the") ? open + 2 : open + 1;
            int close = close(open);
            if (close > from + 1
                    && !NO_ORG.at(passage, open - 1)
                    && !NO_ORG.at(passage, from)
                    && !areMembers(from, close)
                    && names.isName(from, close, passage.token(open - 1).text())) {
                add(from, close, open - 1);
            }
        }
    }

    /** {@code the Directorate for Domestic Intelligence, DINTI, opened}: not the next item of a list. */
    private void readBetweenCommas(int comma) {
        int acronym = comma + 1;
        String text = passage.token(acronym).text();
        boolean between = BETWEEN_COMMAS.at(passage, acronym)
                && passage.token(acronym + 1).isMark(',')
                && !passage.capitals()
                && acronym + 2 < passage.size()
                && !AND.at(passage, acronym + 2)
                && !organizations.isKnown(passage.token(acronym).folded());
        OptionalInt from = between ? names.byHead(comma, text) : OptionalInt.empty();
        if (from.isPresent()
                && passage.token(from.getAsInt()).is(Trait.ORG_HEAD)
                && passage.token(from.getAsInt()).folded().charAt(0)
                        == passage.token(acronym).folded().charAt(0)
                && names.isName(from.getAsInt(), comma, text)) {
            add(from.getAsInt(), comma, acronym);
        }
    }

    /** {@code UNSC (Chile and Mexico)}: members. */
    private boolean areMembers(int from, int to) {
        return IntStream.range(from, to).allMatch(i -> MEMBER.at(passage, i));
    }

    private void read(int open, int acronym) {
        String text = passage.token(acronym).text();
        OptionalInt spelt = names.byInitials(open, text);
        OptionalInt from = names.expansion(spelt, open, text);
        if (isKnownInParts(open - 1, text)) {
            add(open - 1, open, acronym);
        } else if (names.isPerson(spelt, open)
                || names.isPerson(from, open)
                || OTHER_HEAD_AFTER.at(passage, acronym + 2)) {
            organizations.exclude(text);
        } else if (from.isPresent()) {
            add(from.getAsInt(), open, acronym);
        } else if (spelt.isPresent() && OTHER_HEAD.at(passage, open - 1)) {
            organizations.exclude(text);
        } else if (spelt.isPresent() && DefinedNames.TITLE.at(passage, open - 1)) {
            organizations.excludeTitle(text);
        }
    }

    /** {@code Jamaat-e-Islami (JI)}: a known name of one word, whose first and last part have the letters. */
    private boolean isKnownInParts(int i, String acronym) {
        String name = passage.token(i).folded();
        String letters = DefinedNames.letters(acronym);
        return name.indexOf('-') > 0
                && letters.length() > 1
                && name.charAt(0) == letters.charAt(0)
                && name.charAt(name.lastIndexOf('-') + 1) == letters.charAt(letters.length() - 1)
                && organizations.isKnown(OrgName.whole(name));
    }

    private int close(int open) {
        int i = open + 1;
        while (i < passage.size()
                && i - open <= DefinedNames.MAX_WORDS
                && !passage.token(i).isMark(')')) {
            i++;
        }
        return i < passage.size() && passage.token(i).isMark(')') ? i : open;
    }

    private void add(int from, int to, int acronym) {
        if (passage.isFree(from, to) && passage.isFree(acronym)) {
            organizations.define(passage.token(acronym).text(), passage.text(from, to));
            organizations.add(passage, from, to);
            organizations.add(passage, acronym, acronym + 1);
        }
    }

    private boolean isAcronym(int i) {
        Token token = passage.token(i);
        return (token.shape() == Shape.UPPER || token.shape() == Shape.SYMBOL)
                && token.text().length() > 1
                && token.text().length() <= MAX_ACRONYM_LENGTH
                && !isPlural(token.text());
    }

    private static boolean isPlural(String text) {
        return text.endsWith("s") && text.length() > 2;
    }
}
