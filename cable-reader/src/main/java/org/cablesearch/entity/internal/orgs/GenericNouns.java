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
    /** The later words of a firm's name may also be names of people or, after a small word, places. */
    private static final int NEVER_IN_FIRM = NEVER_OF_FIRM & ~Trait.set(Trait.GIVEN, Trait.SURNAME);

    private static final int MAX_WORDS = 5;
    private static final int MAX_QUOTED = 5;

    private static final Set<String> FIRMS = ContextWords.of("before a name of plain words");
    /** Nouns before a name in quotes only. */
    private static final Set<String> QUOTED = ContextWords.of("before a quoted name");

    private static final Set<String> SERVICES = ContextWords.of("news service");
    private static final Set<String> WIRES = ContextWords.of("before a news service");

    private GenericNouns() {}

    public static void find(Passage passage, Organizations organizations) {
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            if (isNoun(passage, i)) {
                read(passage, i, organizations);
            } else if (isAfterNounAndQuote(passage, i) && quotedEnd(passage, i - 1) > i) {
                organizations.add(passage, i, quotedEnd(passage, i - 1));
            }
        }
    }

    /** {@code the chemical concern "Turkmenkhimprom"}. */
    private static boolean isAfterNounAndQuote(Passage passage, int i) {
        return isQuote(passage, i - 1)
                && i > 1
                && QUOTED.contains(passage.token(i - 2).folded());
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
        int quote = isWire(passage, noun - 1) ? noun - 2 : noun - 1;
        int before = isQuote(passage, quote) ? quotedStart(passage, quote) : noun;
        if (quoted > from) {
            organizations.add(passage, from + 1, quoted);
        } else if (end > noun + 1) {
            organizations.add(passage, noun + 1, end);
        } else if (before < quote) {
            organizations.add(passage, before, quote);
        } else if (isArabicName(passage, noun - 1)) {
            organizations.add(passage, noun - 1, noun);
        } else if (comma && isIndefinite(passage, noun)) {
            addApposition(passage, from, organizations);
        } else {
            addBefore(passage, KindAppositions.commaBefore(passage, noun), organizations);
        }
    }

    /** {@code "Semana" news magazine}. */
    private static boolean isWire(Passage passage, int i) {
        return i > 0 && WIRES.contains(passage.token(i).folded());
    }

    private static boolean isIndefinite(Passage passage, int noun) {
        int article = KindAppositions.articleBefore(passage, noun);
        return article >= 0 && !passage.token(article).folded().equals("the");
    }

    /** {@code a Turkish company, Ozkan Yol, which left}. */
    private static void addApposition(Passage passage, int from, Organizations organizations) {
        int end = from;
        while (end < passage.size() && end - from < MAX_WORDS && isName(passage, end, NEVER_OF_FIRM)) {
            end++;
        }
        if (end > from + 1 && end < passage.size() && passage.token(end).isMark(',')) {
            organizations.add(passage, from, end);
        }
    }

    /** {@code Camaronera del Mar, a shrimp company}: the name before the comma. */
    private static void addBefore(Passage passage, int comma, Organizations organizations) {
        int start = comma;
        int at = comma - 1;
        while (at >= 0 && comma - at <= MAX_WORDS && isPartOfFirm(passage, at)) {
            start = isCapital(passage, at) ? at : start;
            at--;
        }
        boolean part = at >= 0 && isCapital(passage, at);
        if (start < comma - 1 && !part && isName(passage, start, NEVER_OF_FIRM)) {
            organizations.add(passage, start, comma);
        }
    }

    private static boolean isPartOfFirm(Passage passage, int i) {
        return isName(passage, i, NEVER_IN_FIRM)
                || (passage.token(i).shape() == Shape.LOWER
                        && OrgWords.isForeign(passage.token(i).folded()));
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

    /**
     * The end of the name after a noun. After "firm" it may consist of plain words ({@code the firm Deep Drilling}), but is no
     * name if it ends like an event.
     */
    private static int end(Passage passage, int from) {
        int end = from;
        int second = afterLink(passage, from + 1);
        boolean firm = FIRMS.contains(passage.token(from - 1).folded())
                && second < passage.size()
                && isCapital(passage, second);
        int at = from;
        int never = firm ? NEVER_OF_FIRM : isOfWire(passage, from) ? NEVER & ~Trait.NAMES : NEVER;
        while (at < passage.size() && at - from < MAX_WORDS && isName(passage, at, never)) {
            end = at + 1;
            at = afterLink(passage, end);
            boolean linked = at > end;
            never = !firm ? NEVER : linked ? NEVER_IN_FIRM & ~Trait.PLACE.bit() : NEVER_IN_FIRM;
        }
        boolean event = firm
                && end > from + 1
                && passage.token(end - 1).is(Trait.OTHER_HEAD)
                && passage.token(end - 2).shape() != Shape.LOWER;
        return event ? from : end;
    }

    /** Whether a name of one word follows a news agency's noun; elsewhere it may be a person: {@code the news agency Kamal}. */
    private static boolean isOfWire(Passage passage, int i) {
        return SERVICES.contains(passage.token(i - 1).folded()) && i + 1 < passage.size() && !isCapital(passage, i + 1);
    }

    /** The index after at most two small words of another language: {@code the newspaper Voz de Cordoba}. */
    private static int afterLink(Passage passage, int i) {
        int end = i;
        while (end < i + 2
                && end < passage.size()
                && passage.token(end).shape() == Shape.LOWER
                && OrgWords.isForeign(passage.token(end).folded())) {
            end++;
        }
        return end;
    }

    private static boolean isName(Passage passage, int i, int never) {
        Token token = passage.token(i);
        // "La" and "El" open a name, while LA is a place.
        int letters = token.shape() == Shape.CAPITAL ? Trait.NO_ORG.bit() : 0;
        return isCapital(passage, i)
                && (!token.isAny(never & ~letters) || token.folded().equals("tv"));
    }
}
