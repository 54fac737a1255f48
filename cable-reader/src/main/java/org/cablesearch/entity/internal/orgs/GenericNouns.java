package org.cablesearch.entity.internal.orgs;

import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;

/**
 * Finds organisations after a noun that says what they are: {@code state oil company Sonangol},
 * {@code the newspaper Liberte}. A name in quotes, or with an Arabic article, may also precede the noun:
 * {@code the "Al Watan" website}, {@code official al-Thawra newspaper}.
 */
public final class GenericNouns {

    /** Words that are something else: a place, a person, a title, a date. */
    private static final int OTHERS = Trait.set(
            Trait.PLACE,
            Trait.DEMONYM,
            Trait.CALENDAR,
            Trait.RANK,
            Trait.ROYAL,
            Trait.OFFICE,
            Trait.GIVEN,
            Trait.SURNAME,
            Trait.NO_ORG);

    private static final int NEVER = OTHERS | Trait.set(Trait.WORD, Trait.OTHER_HEAD);
    private static final int NEVER_OF_FIRM = OTHERS | Trait.set(Trait.TITLE_PART, Trait.FUNCTION);
    private static final int MAX_WORDS = 3;
    private static final int MAX_QUOTED = 5;

    private static final Set<String> FIRMS = ContextWords.of("before a name of plain words");
    private static final Set<String> SERVICES = ContextWords.of("news service");
    private static final Set<String> WIRES = ContextWords.of("before a news service");

    private GenericNouns() {}

    public static void find(Passage passage, Organizations organizations) {
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            if (isNoun(passage, i)) {
                read(passage, i, organizations);
            }
        }
    }

    private static boolean isNoun(Passage passage, int i) {
        Token token = passage.token(i);
        boolean written = token.shape() == Shape.LOWER || token.folded().equals("ngo");
        boolean wire = SERVICES.contains(token.folded());
        return token.is(Trait.GENERIC)
                && (!wire || (i > 0 && WIRES.contains(passage.token(i - 1).folded())))
                && written
                && !token.possessive()
                && !passage.capitals();
    }

    private static void read(Passage passage, int noun, Organizations organizations) {
        boolean comma = noun + 1 < passage.size() && passage.token(noun + 1).isMark(',');
        int from = comma ? noun + 2 : noun + 1;
        int quoted = quotedEnd(passage, from);
        int end = end(passage, noun + 1);
        int before = noun > 0 && isQuote(passage, noun - 1) ? quotedStart(passage, noun - 1) : noun;
        if (quoted > from) {
            organizations.add(passage, from + 1, quoted);
        } else if (end > noun + 1) {
            organizations.add(passage, noun + 1, end);
        } else if (before < noun - 1) {
            organizations.add(passage, before, noun - 1);
        } else if (isArabicName(passage, noun - 1)) {
            organizations.add(passage, noun - 1, noun);
        }
    }

    private static boolean isArabicName(Passage passage, int i) {
        return passage.isFree(i)
                && passage.token(i).shape() == Shape.CAPITAL
                && passage.token(i).folded().startsWith("al-")
                && !passage.token(i).isAny(NEVER);
    }

    /** The end of the capitals in quotes that begin at {@code from}; {@code from} if there are none. */
    private static int quotedEnd(Passage passage, int from) {
        if (!isQuote(passage, from)) {
            return from;
        }
        int end = from + 1;
        while (end < passage.size() && end - from <= MAX_QUOTED && isCapital(passage, end)) {
            end++;
        }
        int close = end < passage.size()
                        && (passage.token(end).isMark(',') || passage.token(end).isMark('.'))
                ? end + 1
                : end;
        return end > from + 1 && isQuote(passage, close) ? end : from;
    }

    /** Where the capitals in quotes begin that end before {@code close}; {@code close} if there are none. */
    private static int quotedStart(Passage passage, int close) {
        int start = close;
        while (start > 0 && close - start < MAX_QUOTED && isCapital(passage, start - 1)) {
            start--;
        }
        return isQuote(passage, start - 1) ? start : close;
    }

    private static boolean isQuote(Passage passage, int i) {
        return i >= 0
                && i < passage.size()
                && passage.token(i).shape() == Shape.MARK
                && "\"“”".indexOf(passage.token(i).text().charAt(0)) >= 0;
    }

    private static boolean isCapital(Passage passage, int i) {
        Token token = passage.token(i);
        boolean written = token.shape() == Shape.CAPITAL || token.shape() == Shape.UPPER;
        return passage.isFree(i) && written && !token.shouted();
    }

    private static int end(Passage passage, int from) {
        int end = from;
        boolean firm = FIRMS.contains(passage.token(from - 1).folded())
                && from + 1 < passage.size()
                && isCapital(passage, from + 1);
        while (end < passage.size() && end - from < MAX_WORDS && isName(passage, end, firm)) {
            end++;
        }
        return end;
    }

    /** Whether a word may be part of a name; after "firm" it may be a plain word: {@code the firm Deep Drilling}. */
    private static boolean isName(Passage passage, int i, boolean firm) {
        return isCapital(passage, i)
                && (!passage.token(i).isAny(firm ? NEVER_OF_FIRM : NEVER)
                        || passage.token(i).folded().equals("tv"));
    }
}
