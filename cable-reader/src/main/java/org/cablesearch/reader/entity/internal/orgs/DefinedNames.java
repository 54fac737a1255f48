// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
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
    static final TokenTest TITLE = TokenTest.of("RANK|OFFICE");

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final String HEADS = "ORG_HEAD|ORG_OPENER";
    private static final TokenTest HEAD = TokenTest.of(HEADS);
    private static final TokenTest OFFICE = TokenTest.of("ORG_HEAD&-ORG_WEAK");
    private static final TokenTest GIVEN = TokenTest.of("GIVEN&-WORD|PLACE");
    private static final TokenTest NO_PERSON = TokenTest.of(HEADS + "|OTHER_HEAD|MINISTRY");
    private static final TokenTest OF = TokenTest.of("of/for");

    /** {@code Social Affairs, Veterans and Youth}, {@code small arms/light weapons}. */
    private static final TokenTest MARK_INSIDE = TokenTest.of("','/'&'/'/'");

    /** {@code of}, {@code for}, {@code de}, which join the words of a name. */
    private static final TokenTest LINK = TokenTest.of("CONNECTOR&-and&-with&-in&-to");

    /** {@code the Trade Bank's (KTB) director}: not a part of the name. */
    private static final TokenTest OWNER =
            TokenTest.of(":possessive&:unknown/:possessive&SURNAME|PLACE|ORG_HEAD|RANK|ROYAL|OFFICE");

    private static final TokenTest CONNECTOR = TokenTest.of("CONNECTOR");
    private static final TokenTest COMPLEMENT = TokenTest.of("CONNECTOR&-and");
    private static final TokenTest CAPITAL = TokenTest.of("Name|Initial");

    /** In a text in capitals, English verbs and short words are not written like words of a name. */
    private static final TokenTest PLAIN_IN_CAPITALS = TokenTest.of(
            plain("SPEECH|FUNCTION|BEFORE_NAME|CONNECTOR|RANK") + "/" + plain(":short") + "/" + plain("~ed"));

    /** A title with which no organisation begins. */
    private static final TokenTest NO_NAME = TokenTest.of("RANK&-ORG_HEAD|MINISTRY");

    /** A small word that is in no name. */
    private static final TokenTest SMALL = TokenTest.of("Lower&-CONNECTOR&-<inside a foreign name>");

    private static String plain(String which) {
        return "WORD&" + which + "&-" + HEADS + "|MINISTRY|DEMONYM&-<of the state>&-<of an institution>";
    }

    private final Passage passage;
    private final Organizations organizations;

    DefinedNames(Passage passage, Organizations organizations) {
        this.passage = passage;
        this.organizations = organizations;
    }

    boolean isPerson(OptionalInt from, int end) {
        return from.isPresent() && isPerson(from.getAsInt(), end);
    }

    /** {@code Muammar Abdel Minyar (MAM)}: a given name, and no head of an organisation. */
    boolean isPerson(int from, int end) {
        return GIVEN.at(passage, from) && IntStream.range(from, end).noneMatch(i -> NO_PERSON.at(passage, i));
    }

    /** The beginning of the organisation that ends before {@code end} and has this acronym. */
    OptionalInt expansion(OptionalInt spelt, int end, String acronym) {
        OptionalInt from = spelt;
        // The initials of a person's name may match by chance: "Fabio Queiroga of the Getulio Vargas Foundation (FGV)".
        if (from.isEmpty()
                || passage.token(from.getAsInt()).shape() == Shape.LOWER
                || (GIVEN.at(passage, from.getAsInt()) && !isPerson(from.getAsInt(), end))) {
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
        boolean part = from + owner + 1 < end && isCapital(from + owner);
        return owner > 1 && part && isOffice(from) ? from + owner : from;
    }

    /** {@code Christian/Social Union (CDU/CSU)}: the words are only a part of the name. */
    private boolean isAfterSlash(int from) {
        return from > 0 && passage.token(from - 1).isMark('/');
    }

    /** {@code Chinese Academy of Sciences (CAS)}: an organisation, whatever else the letters may mean. */
    private boolean isOffice(int from) {
        int head = passage.token(from).is(Trait.DEMONYM) ? from + 1 : from;
        return OFFICE.at(passage, head);
    }

    /** Walks back until the first letters of the words spell the acronym. */
    OptionalInt byInitials(int end, String acronym) {
        String letters = letters(acronym);
        int next = letters.length() - 1;
        int skipped = 0;
        for (int i = end - 1; i >= 0 && end - i <= MAX_WORDS && next >= 0; i--) {
            Token token = passage.token(i);
            if ((token.shape() == Shape.MARK && !MARK_INSIDE.at(passage, i)) || !passage.isFree(i)) {
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
            if (isCapital(i)) {
                from = i;
                head |= HEAD.at(passage, i);
            } else if (head && complete < 0 && OF.at(passage, i)) {
                complete = i + 1;
            }
            if (complete >= 0 && isCapital(i) && HEAD.at(passage, i)) {
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
        return OFFICE.at(passage, head)
                && passage.token(head).folded().charAt(0) == first
                && outer.folded().charAt(0) != first;
    }

    /** Whether a word may be part of the name that ends before {@code end}: {@code the Trade Bank's (KTB) director}. */
    private boolean isPartOfName(int i, int end) {
        return passage.isFree(i)
                && !(i + 1 < end && OWNER.at(passage, i))
                && !passage.token(i).is(Trait.MODIFIER)
                && (isCapital(i) || isConnector(i) || passage.isOwnersApostrophe(i));
    }

    /** {@code of}, {@code for}, {@code de}; "and" between two subjects of a ministry; the "a" of "of a". */
    private boolean isConnector(int i) {
        if (passage.isWord(i, "and")) {
            return i > 0
                    && passage.token(i - 1).is(Trait.MINISTRY)
                    && passage.token(i + 1).is(Trait.MINISTRY);
        }
        return (passage.isWord(i, "a") && i > 0)
                ? OF.at(passage, i - 1)
                : LINK.at(passage, i) && (!passage.isWord(i, "the") || CONNECTOR.at(passage, i - 1));
    }

    private boolean isCapital(int i) {
        return CAPITAL.at(passage, i) && !(passage.capitals() && PLAIN_IN_CAPITALS.at(passage, i));
    }

    /** {@code Fisheries Secretary Fergus Roe (SNP)}: a title and a given name. */
    private boolean namesPerson(int from, int end) {
        return IntStream.range(from, end - 1).anyMatch(i -> TITLE.at(passage, i) && GIVEN.at(passage, i + 1));
    }

    /** Whether the words are an organisation's name: capitalised, and not an agreement, a plan or a person. */
    boolean isName(int from, int end, String acronym) {
        if (end - from < 2 || NO_NAME.at(passage, from) || namesPerson(from, end)) {
            return false;
        }
        int capitals = 0;
        boolean head = false;
        for (int i = from; i < end; i++) {
            boolean article = passage.isWord(i, "a") && i > from && OF.at(passage, i - 1);
            if (SMALL.at(passage, i) && !article) {
                return false;
            }
            capitals += isCapital(i) || (passage.capitals() && passage.token(i).shape() == Shape.UPPER) ? 1 : 0;
            head |= passage.token(i).is(Trait.ORG_OPENER)
                    || (HEAD.at(passage, i) && (i == end - 1 || COMPLEMENT.at(passage, i + 1)));
        }
        boolean other = passage.token(end - 1).is(Trait.OTHER_HEAD)
                || passage.token(from).is(Trait.OTHER_HEAD);
        return capitals > 1 && (head || (!other && acronym.length() > 2));
    }
}
