package org.cablesearch.entity.internal.orgs;

import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;

/**
 * Finds the words after the head of an organisation's name that belong to it.
 *
 * <pre>
 * Ministry of Foreign Affairs and Cooperation and MFA      to Cooperation
 * Ministry of Social Affairs, Veterans and Youth           to Youth
 * Division of the Ministry of External Relations           nothing: another organisation
 * Member of Parliament for Kandahar                        nothing: the constituency of the member
 * Ministry of Foreign Affairs Permanent Secretary          to Affairs: a title begins
 * African Union Mission in Somalia                         to Somalia: only a mission is "in" a country
 * </pre>
 */
final class OrgComplement {

    private static final int MAX_WORDS = 14;
    private static final int NOT_SUBJECT = Trait.set(
            Trait.PLACE,
            Trait.GIVEN,
            Trait.SURNAME,
            Trait.DEMONYM,
            Trait.RANK,
            Trait.ROYAL,
            Trait.OFFICE,
            Trait.CONNECTOR,
            Trait.CALENDAR,
            Trait.NO_ORG);

    private static final int NO_MEMBER = Trait.set(
            Trait.FUNCTION, Trait.SPEECH, Trait.CONNECTOR, Trait.NO_ORG, Trait.CALENDAR, Trait.RANK, Trait.OTHER_HEAD);

    private static final Set<String> OF_MEMBERS = ContextWords.of("of members");

    private static final Set<String> OF_PLAIN_WORDS = ContextWords.of("of plain words");

    private static final Set<String> ADJECTIVES = ContextWords.of("ending of a plain adjective");

    private static final Set<String> PEOPLE = ContextWords.of("plural of people");

    private static final int FIRST_IN_CAPITALS = Trait.set(Trait.MINISTRY, Trait.PLACE);

    private final Passage passage;
    private final OrgWords words;

    OrgComplement(Passage passage, OrgWords words) {
        this.passage = passage;
        this.words = words;
    }

    /** After {@code Ministry of Interior}, {@code Committee for Refugees}, {@code Organization for Security and Cooperation}. */
    int end(int head) {
        int end = head + 1;
        int at = end;
        while (at + 1 < passage.size()
                && end - head < MAX_WORDS
                && isLink(at, head)
                && !passage.token(at - 1).possessive()) {
            boolean article = passage.token(at + 1).folded().equals("the");
            int from = article ? at + 2 : at + 1;
            int next = Math.max(complementEnd(from), article ? membersEnd(head, from) : plainEnd(head, at));
            if (next == from || isNested(from, next) || isOfPersons(next) || isSubjectPlace(at, from, next)) {
                break;
            }
            end = listEnd(next);
            at = end;
        }
        return end;
    }

    private boolean isLink(int i, int head) {
        String folded = passage.token(i).folded();
        boolean body = passage.token(head).is(Trait.ORG_SERVICE)
                || passage.token(head).folded().equals("post");
        return folded.equals("of")
                || (folded.equals("in") && isAbroad(passage.token(head)) && isPlace(i + 1))
                || (!body && (folded.equals("for") || folded.equals("on") || folded.equals("against")));
    }

    /** Whether the head is of a body that an organisation sends to a country. */
    static boolean isAbroad(Token head) {
        return head.folded().equals("mission") || head.folded().equals("force");
    }

    private boolean isPlace(int i) {
        return passage.token(i).is(Trait.PLACE) || words.placeLength(i) > 0;
    }

    /**
     * The end of the members in a text in capitals: {@code UNION OF THE FISHERMEN},
     * {@code CHAMBER OF THE COFFEE GROWERS}; {@code from} if there are none.
     */
    private int membersEnd(int head, int from) {
        if (!passage.capitals() || !OF_MEMBERS.contains(passage.token(head).folded()) || !isMember(from)) {
            return from;
        }
        return isMember(from + 1) && isPlural(from + 1) ? from + 2 : from + 1;
    }

    /**
     * The end of ordinary words or an unknown one after "of" in a text in capitals: {@code SCHOOL OF HYGIENE},
     * {@code INSTITUTE OF MARINE RESEARCH}, {@code UNIVERSITY OF IFE}; the index after "of" if there are none.
     */
    private int plainEnd(int head, int of) {
        int from = of + 1;
        if (!passage.capitals()
                || !OF_PLAIN_WORDS.contains(passage.token(head).folded())
                || !passage.token(of).folded().equals("of")
                || !isMember(from)
                || passage.token(from).isAny(Trait.NATION)) {
            return from;
        }
        Token first = passage.token(from);
        boolean adjective = first.is(Trait.WORD) && first.endsLike(ADJECTIVES);
        int last = adjective ? from + 1 : from;
        return last == from || (isMember(last) && passage.token(last).is(Trait.WORD)) ? last + 1 : from;
    }

    private boolean isMember(int i) {
        return passage.isFree(i)
                && passage.token(i).shape() == Shape.UPPER
                && !passage.token(i).isAny(NO_MEMBER)
                && !passage.token(i).folded().endsWith("ed");
    }

    private boolean isPlural(int i) {
        return passage.token(i).endsLike(PEOPLE);
    }

    /** {@code the UN Security Council on Kosovo}: its topic, not part of its name. */
    private boolean isSubjectPlace(int link, int from, int end) {
        String folded = passage.token(link).folded();
        return (folded.equals("on") || folded.equals("against"))
                && end == from + 1
                && passage.token(from).is(Trait.PLACE);
    }

    /** {@code Division of the Ministry of External Relations}: two organisations. */
    private boolean isNested(int from, int end) {
        for (int i = from; i < end; i++) {
            if (passage.token(i).is(Trait.ORG_HEAD)
                    && !passage.token(i).isAny(Trait.MINISTRY.bit() | Trait.ORG_WEAK.bit())) {
                return !passage.token(i).folded().equals("chamber")
                        && !passage.token(i).folded().endsWith("s");
            }
        }
        return false;
    }

    /** {@code Council of EU Foreign Ministers}. */
    private boolean isOfPersons(int i) {
        return words.isCapital(i)
                && passage.token(i).folded().endsWith("s")
                && passage.token(i).isAny(Trait.TITLES | Trait.OTHER_HEAD.bit());
    }

    private int complementEnd(int from) {
        int end = from;
        while (end < passage.size() && words.isCapital(end) && isComplement(end, from) && end - from < MAX_WORDS) {
            boolean place = end == from && passage.token(end).is(Trait.PLACE);
            end += Math.max(1, words.placeLength(end));
            boolean nameFollows = place && end < passage.size() && isUnknown(passage.token(end));
            if (nameFollows) {
                break;
            }
            if (passage.token(end - 1).possessive() && !passage.token(end - 1).is(Trait.MINISTRY)) {
                break;
            }
        }
        return withoutTitle(from, end);
    }

    /** {@code Bank of Albania Mirela Kondi}: a word that is in no list, after a country. */
    private static boolean isUnknown(Token token) {
        return token.shape() == Shape.CAPITAL && token.traits() == 0;
    }

    /** Leaves out a word that belongs to the title after it: {@code Permanent Secretary}, {@code Assistant Secretary}. */
    private int withoutTitle(int from, int end) {
        boolean title = end < passage.size()
                && words.isCapital(end)
                && passage.token(end).isAny(Trait.TITLES);
        int last = end - 1;
        boolean part = title
                && last > from
                && passage.token(last).is(Trait.TITLE_PART)
                && !passage.token(last).is(Trait.MINISTRY);
        return part ? last : end;
    }

    private boolean isComplement(int i, int from) {
        Token token = passage.token(i);
        boolean title = (token.isAny(Trait.TITLES | Trait.GIVEN.bit())
                        && !token.isAny(Trait.MINISTRY.bit() | Trait.PLACE.bit() | Trait.WORD.bit()))
                || (token.is(Trait.RANK) && !token.is(Trait.MINISTRY));
        boolean acronym = token.shape() == Shape.UPPER && !passage.capitals() && i > from;
        return !title
                && !acronym
                && token.shape() != Shape.INITIAL
                && (!passage.capitals() || token.isAny(i > from ? Trait.MINISTRY.bit() : FIRST_IN_CAPITALS));
    }

    /** {@code Foreign Affairs and Cooperation}; {@code Social Affairs, Veterans and Youth}. */
    private int listEnd(int end) {
        int at = end;
        while (at < passage.size() && at - end < MAX_WORDS) {
            boolean comma = passage.token(at).isMark(',');
            boolean and = isAnd(at);
            int from = comma && at + 1 < passage.size() && isAnd(at + 1) ? at + 2 : at + 1;
            int next = comma || and ? subjectEnd(from) : from;
            if ((!comma && !and) || next == from || (comma && from == at + 1 && !isListed(next))) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private boolean isAnd(int i) {
        return passage.token(i).folded().equals("and") || passage.token(i).isMark('&');
    }

    private int subjectEnd(int from) {
        int end = from;
        while (end < passage.size()
                && words.isCapital(end)
                && (isSubject(passage.token(end)) || isBeforeSubject(end))
                && end - from < 3) {
            end++;
        }
        boolean head = end < passage.size()
                && words.isCapital(end)
                && (passage.token(end).isAny(Trait.TITLES)
                        || (passage.token(end).is(Trait.ORG_HEAD)
                                && !passage.token(end).is(Trait.ORG_WEAK)));
        return head ? from : end;
    }

    /** {@code European and Eurasian Affairs}. */
    private boolean isBeforeSubject(int i) {
        return passage.token(i).is(Trait.DEMONYM)
                && i + 1 < passage.size()
                && passage.token(i + 1).is(Trait.MINISTRY);
    }

    private boolean isSubject(Token token) {
        boolean head = token.is(Trait.ORG_HEAD) && !token.is(Trait.ORG_WEAK);
        boolean word = token.is(Trait.WORD) && !token.isAny(NOT_SUBJECT) && !head && !passage.capitals();
        return token.is(Trait.MINISTRY) || word;
    }

    private boolean isListed(int end) {
        return end + 1 < passage.size()
                && (isAnd(end)
                        || (passage.token(end).isMark(',')
                                && (isAnd(end + 1) || passage.token(end + 1).is(Trait.MINISTRY))));
    }
}
