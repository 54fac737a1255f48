// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
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

    private static final String KEPT_FIRST = "MINISTRY|DEMONYM|ORG_HEAD|PLACE|TITLE_PART";

    private static final TokenTest PLAIN =
            TokenTest.of("Capital&WORD|MINISTRY&-:possessive&-:opens&-PLACE|SURNAME|DEMONYM|ROYAL|CALENDAR|ORG_HEAD");

    /** {@code FDP Bundestag member}, {@code ZANU-PF Congress}: a party is not part of the legislature's name. */
    private static final TokenTest PARTY = TokenTest.of("Upper&-:pair&-NO_ORG|PLACE");

    private static final TokenTest OF_NATION = TokenTest.of("NO_ORG|PLACE|DEMONYM");
    private static final TokenTest OF_WHOLE_NATION = TokenTest.of("NATION/<of the state>");

    /** Words that precede a name: the first word of a sentence, a title, an article. */
    private static final TokenTest OPENER =
            TokenTest.of(":opens&~ing&-MINISTRY/:opens&Initial/CONNECTOR/pro-~/<before a title>/TITLES&-" + KEPT_FIRST);

    /** An English word with a capital only because it opens the sentence, unless it is part of the name. */
    private static final TokenTest OPENING_WORD = TokenTest.of(":opens&WORD&-national&-federal&-" + KEPT_FIRST);

    /** {@code Unification Board}, but not {@code Meeting Ministry officials}. */
    private static final TokenTest OPENS_NAME = TokenTest.of("-~ing&-~ed&-FUNCTION");

    private static final TokenTest HEAD = TokenTest.of("ORG_HEAD&-ORG_WEAK");
    private static final TokenTest FORCES = TokenTest.of("<before forces>");
    private static final int MAX_KNOWN = 6;

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
                && !isAll(start, head, OF_WHOLE_NATION);
        return meeting ? head : start;
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

    /** {@code THE SOVIET PARLIAMENT}, {@code NATIONAL CONGRESS}; not {@code ZANU-PF CONGRESS}. */
    private boolean isAll(int from, int to, TokenTest words) {
        for (int i = from; i < to; i++) {
            if (!words.at(passage, i)) {
                return false;
            }
        }
        return true;
    }

    private int withoutModifier(int from, int head) {
        boolean national = passage.isIn(head, LEGISLATURES) && !passage.isIn(head, OF_ORGANIZATIONS);
        int start = from;
        for (int i = from; i < head; i++) {
            boolean party = national && PARTY.at(passage, i);
            start = passage.token(i).is(Trait.MODIFIER) || party ? i + 1 : start;
        }
        return start;
    }

    private boolean isPlainCapital(int i) {
        return PLAIN.at(passage, i) && words.isCapital(i);
    }

    /** The index after words that precede the name: the first word of a sentence, a title, an article. */
    static int withoutOpener(Passage passage, int from, int end) {
        int start = from;
        while (start < end - 1 && isOpener(passage, start)) {
            start++;
        }
        return start;
    }

    private static boolean isOpener(Passage passage, int i) {
        boolean ofName = (HEAD.at(passage, i + 1) && OPENS_NAME.at(passage, i))
                || (passage.isWord(i + 1, "forces") && FORCES.at(passage, i))
                || (isQuoted(passage, i) && !passage.token(i).is(Trait.FUNCTION));
        return OPENER.at(passage, i) || (OPENING_WORD.at(passage, i) && !ofName);
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
                && OF_NATION.at(passage, from)
                && passage.token(first).is(Trait.DEMONYM)
                && passage.token(from).start() - passage.token(first).end() <= 2;
        return nations ? first : from;
    }
}
