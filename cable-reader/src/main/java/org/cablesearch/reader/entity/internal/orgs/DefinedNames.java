// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.OptionalInt;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Finds where the name begins for which an acronym after it stands: by the initials of its words, or by its head.
 *
 * <pre>
 * Ministry of Social Affairs, Veterans and Youth (MOSAVY)       initials, over a comma
 * National Committee for Refugees (CONARE)                      a head, the acronym of another language
 * </pre>
 */
final class DefinedNames {

    static final int MAX_WORDS = 16;
    static final int TITLE = Trait.set(Trait.RANK, Trait.OFFICE);

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int SHORT = 4;
    private static final int HEADS = Trait.set(Trait.ORG_HEAD, Trait.ORG_OPENER);
    private static final int OWNERS = Trait.set(Trait.PLACE, Trait.ORG_HEAD);

    /** Words of speech, titles and small words. */
    private static final int VERBAL =
            Trait.set(Trait.SPEECH, Trait.FUNCTION, Trait.BEFORE_NAME, Trait.CONNECTOR, Trait.RANK);

    private static final int OF_STATE = ContextWords.number("of the state");
    private static final int OF_INSTITUTION = ContextWords.number("of an institution");

    private final Passage passage;
    private final Organizations organizations;

    DefinedNames(Passage passage, Organizations organizations) {
        this.passage = passage;
        this.organizations = organizations;
    }

    private static boolean isGiven(Token token) {
        return token.is(Trait.GIVEN) && !token.isAny(Trait.WORD.bit() | Trait.PLACE.bit());
    }

    boolean isPerson(OptionalInt from, int end) {
        return from.isPresent() && isPerson(from.getAsInt(), end);
    }

    /** {@code Muammar Abdel Minyar (MAM)}: a given name, and no head of an organisation. */
    boolean isPerson(int from, int end) {
        boolean head = false;
        for (int i = from; i < end; i++) {
            head |= passage.token(i).isAny(HEADS | Trait.OTHER_HEAD.bit() | Trait.MINISTRY.bit());
        }
        return !head && isGiven(passage.token(from));
    }

    /** The beginning of the organisation that ends before {@code end} and has this acronym. */
    OptionalInt expansion(OptionalInt spelt, int end, String acronym) {
        OptionalInt from = spelt;
        // The initials of a person's name may match by chance: "Fabio Queiroga of the Getulio Vargas Foundation (FGV)".
        if (from.isEmpty()
                || passage.token(from.getAsInt()).shape() == Shape.LOWER
                || (isGiven(passage.token(from.getAsInt())) && !isPerson(from.getAsInt(), end))) {
            from = byHead(end, acronym);
            from = from.isPresent() ? OptionalInt.of(afterOwner(from.getAsInt(), end)) : from;
        }
        boolean stop = from.isEmpty()
                || isAfterSlash(from.getAsInt())
                || !isName(from.getAsInt(), end, acronym)
                || (passage.token(end + 1).is(Trait.NO_ORG) && !isOffice(from.getAsInt()));
        return stop ? OptionalInt.empty() : from;
    }

    /** {@code Ministry of External Relations United Nations Division (DNU)}: the division of a known ministry. */
    private int afterOwner(int from, int end) {
        int owner = organizations.knownWords(passage, from);
        boolean part = from + owner + 1 < end && isCapital(passage.token(from + owner));
        return owner > 1 && part && isOffice(from) ? from + owner : from;
    }

    /** {@code Christian/Social Union (CDU/CSU)}: the words are only a part of the name. */
    private boolean isAfterSlash(int from) {
        return from > 0 && passage.token(from - 1).isMark('/');
    }

    /** {@code Chinese Academy of Sciences (CAS)}: an organisation, whatever else the letters may mean. */
    private boolean isOffice(int from) {
        int head = passage.token(from).is(Trait.DEMONYM) ? from + 1 : from;
        return passage.token(head).is(Trait.ORG_HEAD) && !passage.token(head).is(Trait.ORG_WEAK);
    }

    /** Walks back until the first letters of the words spell the acronym. */
    OptionalInt byInitials(int end, String acronym) {
        String letters = letters(acronym);
        int next = letters.length() - 1;
        int skipped = 0;
        for (int i = end - 1; i >= 0 && end - i <= MAX_WORDS && next >= 0; i--) {
            Token token = passage.token(i);
            if ((token.shape() == Shape.MARK && !isInsideName(token)) || !passage.isFree(i)) {
                return OptionalInt.empty();
            }
            int spelt = spelt(token, letters, next);
            skipped += spelt == 0 && token.shape() != Shape.MARK && !token.is(Trait.CONNECTOR) ? 1 : 0;
            next -= spelt;
            if (next < 0) {
                return OptionalInt.of(i);
            }
            if (skipped > 2) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** {@code Social Affairs, Veterans and Youth}, {@code small arms/light weapons}. */
    private static boolean isInsideName(Token mark) {
        return mark.isMark(',') || mark.isMark('&') || mark.isMark('/');
    }

    /** Number of letters of the acronym, before {@code next}, that are the initials of the token's parts. */
    private static int spelt(Token token, String letters, int next) {
        String folded = token.folded();
        int hyphen = folded.indexOf('-');
        boolean two = hyphen > 0
                && hyphen + 1 < folded.length()
                && next > 0
                && folded.charAt(hyphen + 1) == letters.charAt(next)
                && folded.charAt(0) == letters.charAt(next - 1);
        if (two) {
            return 2;
        }
        return folded.charAt(0) == letters.charAt(next) ? 1 : 0;
    }

    static String letters(String acronym) {
        StringBuilder letters = new StringBuilder();
        for (char c : Folding.fold(acronym).toCharArray()) {
            if (Character.isLetter(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Walks back over capitals and the small words between them, if an organisation's head is among them. */
    OptionalInt byHead(int end, String acronym) {
        int from = end;
        boolean head = false;
        // The first head from the end, and the start of the words that a small word joins to it.
        int complete = -1;
        for (int i = end - 1; i >= 0 && end - i <= MAX_WORDS && isPartOfName(i, end); i--) {
            Token token = passage.token(i);
            if (isCapital(token)) {
                from = i;
                head |= token.isAny(HEADS);
            } else if (head && complete < 0 && isOf(token)) {
                complete = i + 1;
            }
            if (complete >= 0 && isCapital(token) && token.isAny(HEADS)) {
                int whole = passage.isWord(Math.min(complete, end - 1), "the") ? complete + 1 : complete;
                if (complete < NO_LIMIT && isNested(whole, acronym, token)) {
                    return OptionalInt.of(whole);
                }
                complete = NO_LIMIT;
            }
            if (token.opens()) {
                break;
            }
        }
        // "Fabio Queiroga of the Getulio Vargas Foundation": no head before the small word.
        from = complete >= 0 && complete < NO_LIMIT ? complete : from;
        return head && from < end
                ? OptionalInt.of(NameBeginning.withoutOpener(passage, from, end))
                : OptionalInt.empty();
    }

    /** {@code United Nations Division of the Ministry of External Relations (MRE)}: whose division it is. */
    private boolean isNested(int head, String acronym, Token outer) {
        char first = Folding.fold(acronym).charAt(0);
        return passage.token(head).is(Trait.ORG_HEAD)
                && !passage.token(head).is(Trait.ORG_WEAK)
                && passage.token(head).folded().charAt(0) == first
                && outer.folded().charAt(0) != first;
    }

    /** Whether a word may be part of the name that ends before {@code end}: {@code the Trade Bank's (KTB) director}. */
    private boolean isPartOfName(int i, int end) {
        Token token = passage.token(i);
        boolean name = token.traits() == 0 || token.is(Trait.SURNAME);
        boolean owner = i + 1 < end && token.possessive() && (name || token.isAny(OWNERS | Trait.TITLES));
        return passage.isFree(i)
                && !owner
                && !token.is(Trait.MODIFIER)
                && (isCapital(token) || isConnector(i) || passage.isOwnersApostrophe(i));
    }

    private static boolean isOf(Token token) {
        return token.isWord("of") || token.isWord("for");
    }

    /** {@code of}, {@code for}, {@code de}; "and" between two subjects of a ministry; the "a" of "of a". */
    private boolean isConnector(int i) {
        Token token = passage.token(i);
        if (token.isWord("and")) {
            return i > 0
                    && passage.token(i - 1).is(Trait.MINISTRY)
                    && passage.token(i + 1).is(Trait.MINISTRY);
        }
        if (token.isWord("a") && i > 0) {
            return isOf(passage.token(i - 1));
        }
        boolean link = token.is(Trait.CONNECTOR) && !token.isWord("with") && !token.isWord("in") && !token.isWord("to");
        return link && (!token.isWord("the") || (i > 0 && passage.token(i - 1).is(Trait.CONNECTOR)));
    }

    /**
     * Whether a word is written like a word of a name; in a text in capitals, English verbs and short words do not
     * count.
     */
    private boolean isCapital(Token token) {
        boolean plain = passage.capitals()
                && token.is(Trait.WORD)
                && !token.isAny(HEADS | Trait.MINISTRY.bit() | Trait.DEMONYM.bit())
                && !token.isIn(OF_STATE)
                && !token.isIn(OF_INSTITUTION)
                && (token.isAny(VERBAL)
                        || token.text().length() <= SHORT
                        || token.folded().endsWith("ed"));
        return !plain
                && (token.shape() == Shape.CAPITAL || token.shape() == Shape.UPPER || token.shape() == Shape.INITIAL);
    }

    private boolean opensComplement(int i) {
        Token token = passage.token(i);
        return token.is(Trait.CONNECTOR) && !token.isWord("and");
    }

    /** {@code Fisheries Secretary Fergus Roe (SNP)}: a title and a given name. */
    private boolean namesPerson(int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if (passage.token(i).isAny(TITLE) && isGiven(passage.token(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words are an organisation's name: capitalised, and not an agreement, a plan or a person. */
    boolean isName(int from, int end, String acronym) {
        boolean title = passage.token(from).is(Trait.RANK)
                && !passage.token(from).isAny(Trait.ORG_HEAD.bit() | Trait.MINISTRY.bit());
        if (end - from < 2 || title || namesPerson(from, end)) {
            return false;
        }
        int capitals = 0;
        int small = 0;
        boolean head = false;
        for (int i = from; i < end; i++) {
            Token token = passage.token(i);
            capitals += isCapital(token) || (passage.capitals() && token.shape() == Shape.UPPER) ? 1 : 0;
            boolean article = token.isWord("a") && i > from && isOf(passage.token(i - 1));
            boolean link = token.is(Trait.CONNECTOR) || OrgWords.isForeign(token);
            small += token.shape() == Shape.LOWER && !link && !article ? 1 : 0;
            head |= token.is(Trait.ORG_OPENER) || (token.isAny(HEADS) && (i == end - 1 || opensComplement(i + 1)));
        }
        boolean other = passage.token(end - 1).is(Trait.OTHER_HEAD)
                || (!head && passage.token(from).is(Trait.OTHER_HEAD));
        return capitals > 1 && small == 0 && (head || (!other && acronym.length() > 2)) && !(other && !head);
    }
}
