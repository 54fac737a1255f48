// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * The English words before the head of an organisation's name in a text in capitals, where case does not distinguish
 * them from prose.
 *
 * <pre>
 * TOLD THE MINERS FEDERATION           begins after the article
 * TO OAU LIBERATION COMMITTEE          begins with a word that is not English
 * FOR PRESUMPTIVE WORKERS' PARTY       begins with a plural possessive
 * ASKED A SMALL COMMITTEE              none: no article, and any committee may be small
 * </pre>
 */
final class PlainModifiers {

    private static final int MAX_WORDS = 3;
    private static final TokenTest MODIFIER = TokenTest.of(
            "Upper&:free&-:possessive&-~ed" + "&-FUNCTION|CONNECTOR|SPEECH|RANK|PARTICLE|CALENDAR|NO_ORG|GIVEN");

    /** {@code LARRANAGA EXPECTS SUPREME COURT}: after a name, a word that ends in "s" and is not a plural of people. */
    private static final TokenTest VERB = TokenTest.of("WORD&~s&-~<plural of people>");

    /** Words that do not distinguish an organisation from others of its kind. */
    private static final int GENERAL = ContextWords.number("general");

    /** Words that open the names of a country's institutions. */
    private static final int OF_STATE = ContextWords.number("of the state");

    private PlainModifiers() {}

    /** The beginning of the name whose capitals begin at {@code from}; {@code from} itself if no such word belongs to it. */
    static int start(Passage passage, int from) {
        if (isAfterArmed(passage, from)) {
            return from - 1;
        }
        int start = from;
        boolean telling = false;
        while (start > 0 && from - start < MAX_WORDS) {
            int word = beforeApostrophe(passage, start - 1);
            if (!MODIFIER.at(passage, word)) {
                break;
            }
            Token token = passage.token(word);
            if (telling && token.isIn(GENERAL)) {
                return start;
            }
            if (!token.is(Trait.WORD) && start < from && VERB.at(passage, start)) {
                return afterVerb(passage, start + 1, from);
            }
            start = word;
            telling |= !token.isIn(GENERAL);
            boolean owners = passage.isOwnersApostrophe(word + 1);
            if (!token.is(Trait.WORD) || owners || (telling && token.isIn(OF_STATE))) {
                return start;
            }
        }
        boolean article = passage.isWord(start - 1, "the");
        return telling && (article || passage.token(start).opens()) ? start : from;
    }

    private static int afterVerb(Passage passage, int start, int from) {
        for (int i = start; i < from; i++) {
            if (!passage.isIn(i, GENERAL)) {
                return start;
            }
        }
        return from;
    }

    /** {@code ARMED FORCES COMMITTEE}. */
    private static boolean isAfterArmed(Passage passage, int i) {
        return i > 0 && passage.isWord(i, "forces") && passage.isWord(i - 1, "armed");
    }

    /** {@code WORKERS' PARTY}: the apostrophe is part of the word before it. */
    private static int beforeApostrophe(Passage passage, int i) {
        return passage.isOwnersApostrophe(i) ? i - 1 : i;
    }
}
