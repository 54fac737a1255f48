// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Where the name before a head begins.
 *
 * <pre>
 * the Menem-era Supreme Court              after an adjective made with a hyphen
 * Meeting Ministry officials               after the word that opens the sentence
 * Food and Agriculture Organization        two plain words joined by "and" are one name
 * TOLD THE SOVIET PARLIAMENT               in capitals, PlainModifiers says it
 * </pre>
 */
final class NameBeginning {

    private static final int NOT_PLAIN =
            Trait.set(Trait.PLACE, Trait.SURNAME, Trait.DEMONYM, Trait.ROYAL, Trait.CALENDAR, Trait.ORG_HEAD);
    private static final int OF_NATION = Trait.set(Trait.NO_ORG, Trait.PLACE, Trait.DEMONYM);
    private static final int NO_ACRONYM = Trait.set(Trait.NO_ORG, Trait.PLACE);
    private static final int MAX_KNOWN = 6;
    private static final int KEPT_FIRST =
            Trait.set(Trait.MINISTRY, Trait.DEMONYM, Trait.ORG_HEAD, Trait.PLACE, Trait.TITLE_PART);
    private static final int OF_TITLES = ContextWords.number("before a title");
    private static final int FORCES = ContextWords.number("before forces");
    private static final int OF_STATE = ContextWords.number("of the state");
    /** Written with a capital, these mean the one of the country. */
    private static final int LEGISLATURES = ContextWords.number("legislature");

    private static final int OF_ORGANIZATIONS = ContextWords.number("legislature of an organization");

    private final Passage passage;
    private final Organizations organizations;
    private final OrgWords words;

    NameBeginning(Passage passage, Organizations organizations, OrgWords words) {
        this.passage = passage;
        this.organizations = organizations;
        this.words = words;
    }

    /** The beginning of the name in a run of words with a capital that begins at {@code from}. */
    int before(int head, int from) {
        boolean plain = passage.capitals()
                && passage.kind() == Passage.Kind.PARAGRAPH
                && !passage.token(head).is(Trait.ORG_WEAK)
                && !passage.isWord(head, "authority");
        return plain
                ? startInCapitals(from, head)
                : withoutModifier(withoutOpener(passage, joined(from, head), head + 1), head);
    }

    private int startInCapitals(int from, int head) {
        int known = startOfKnown(head, head + 1);
        int plain = PlainModifiers.start(passage, withoutOpener(passage, from, head + 1));
        int start = Math.min(known, plain);
        boolean meeting = known == head
                && passage.isIn(head, LEGISLATURES)
                && words.placeLength(start) < head - start
                && !isOfWholeNation(start, head);
        return meeting ? head : start;
    }

    /** {@code THE SOVIET PARLIAMENT}, {@code NATIONAL CONGRESS}; not {@code ZANU-PF CONGRESS}. */
    private boolean isOfWholeNation(int start, int head) {
        for (int i = start; i < head; i++) {
            Token token = passage.token(i);
            if (!token.isAny(Trait.NATION) && !token.isIn(OF_STATE)) {
                return false;
            }
        }
        return true;
    }

    /** In capitals: the beginning of the known name that ends before {@code to}: {@code NUCLEAR REGULATORY COMMISSION}. */
    int startOfKnown(int from, int to) {
        int start = from;
        for (int i = from - 1; passage.capitals() && passage.isFree(i) && to - i <= MAX_KNOWN; i--) {
            start = organizations.knownWords(passage, i) == to - i ? i : start;
        }
        return start;
    }

    /** {@code Food and Agriculture Organization}: two plain words joined by "and" before the head are one name. */
    private int joined(int from, int head) {
        boolean and = from > 1 && passage.isWord(from - 1, "and");
        if (!and || passage.capitals() || !isPlainCapital(from) || !isPlainCapital(from - 2)) {
            return from;
        }
        if (from > 2 && passage.token(from - 3).isAny(Trait.TITLES)) {
            // "Chancellor Darling and Financial Services Authority"
            return from;
        }
        int start = from - 2;
        boolean listed = start > 0 && words.isCapital(start - 1);
        while (start > 0
                && words.isCapital(start - 1)
                && !passage.token(start - 1).possessive()
                && !passage.token(start).opens()) {
            start--;
        }
        if (passage.token(head).is(Trait.ORG_WEAK) && !isAll(start, from - 2, OF_NATION)) {
            return from;
        }
        // "Viru Fisheries, Kalev Sweets and Port Authority": the items of a list are not a single name.
        boolean item = start > 0
                && (listed
                        ? passage.token(start - 1).isMark(',')
                                && !passage.token(start).is(Trait.NO_ORG)
                                && passage.token(start).shape() != Shape.UPPER
                        : passage.token(start - 1).isAny(Trait.TITLES));
        return item ? from : start;
    }

    private boolean isAll(int from, int to, int traits) {
        for (int i = from; i < to; i++) {
            if (!passage.token(i).isAny(traits)) {
                return false;
            }
        }
        return true;
    }

    private int withoutModifier(int from, int head) {
        boolean national = passage.isIn(head, LEGISLATURES) && !passage.isIn(head, OF_ORGANIZATIONS);
        int start = from;
        for (int i = from; i < head; i++) {
            boolean party = national && isAcronym(i);
            start = passage.token(i).is(Trait.MODIFIER) || party ? i + 1 : start;
        }
        return start;
    }

    /** {@code FDP Bundestag member}, {@code ZANU-PF Congress}: a party is not part of the legislature's name. */
    private boolean isAcronym(int i) {
        Token token = passage.token(i);
        return token.shape() == Shape.UPPER && token.text().length() > 2 && !token.isAny(NO_ACRONYM);
    }

    private boolean isPlainCapital(int i) {
        Token token = passage.token(i);
        boolean plain = token.isAny(Trait.WORD.bit() | Trait.MINISTRY.bit()) && !token.isAny(NOT_PLAIN);
        return plain && words.isCapital(i) && token.shape() == Shape.CAPITAL && !token.possessive() && !token.opens();
    }

    /** The index after words that precede the name: the first word of a sentence, a title, an article. */
    static int withoutOpener(Passage passage, int from, int end) {
        int start = from;
        while (start < end - 1 && isOpener(passage.token(start), passage.token(start + 1), isQuoted(passage, start))) {
            start++;
        }
        return start;
    }

    private static boolean isOpener(Token token, Token next, boolean quoted) {
        // "Unification" opens a sentence as part of the name; "Meeting" in "Meeting Ministry officials" does not.
        boolean verbal = token.folded().endsWith("ing") || token.folded().endsWith("ed");
        boolean ofState = token.isWord("national") || token.isWord("federal");
        boolean forces = next.isWord("forces") && token.isIn(FORCES);
        boolean ofName = ofState
                || forces
                || (next.is(Trait.ORG_HEAD) && !next.is(Trait.ORG_WEAK) && !verbal && !token.is(Trait.FUNCTION));
        boolean function = token.opens()
                && token.is(Trait.WORD)
                && !token.isAny(KEPT_FIRST)
                && !ofName
                && !(quoted && !token.is(Trait.FUNCTION));
        boolean participle = token.opens() && token.folded().endsWith("ing") && !token.is(Trait.MINISTRY);
        return function
                || participle
                || (token.opens() && token.shape() == Shape.INITIAL)
                || token.is(Trait.CONNECTOR)
                || token.folded().startsWith("pro-")
                || (token.isAny(Trait.TITLES) && !token.isAny(KEPT_FIRST))
                || token.isIn(OF_TITLES);
    }

    /** {@code the "Strategic Plans Division"}: a quotation that is not a sentence. */
    private static boolean isQuoted(Passage passage, int i) {
        return i > 1 && passage.token(i - 1).isMark('"') && passage.token(i - 2).shape() != Shape.MARK;
    }

    /** {@code U.S.-Spain Council}: the points divide the first country from the hyphen. */
    int startOfNations(int from) {
        int first = from - 1;
        while (first > 0 && passage.token(first).shape() == Shape.MARK) {
            first--;
        }
        boolean nations = first >= 0
                && first < from - 1
                && passage.isFree(first)
                && passage.token(from - 1).isMark('-')
                && passage.token(from).isAny(OF_NATION)
                && passage.token(first).is(Trait.DEMONYM)
                && passage.token(from).start() - passage.token(first).end() <= 2;
        return nations ? first : from;
    }
}
