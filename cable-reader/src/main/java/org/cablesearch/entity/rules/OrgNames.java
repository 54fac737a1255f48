package org.cablesearch.entity.rules;

/**
 * Finds organisations by the head of their name.
 *
 * <pre>
 * the Phnom Penh Municipal Court                       the head at the end
 * Foreign Ministry Spokesman Qin                       the name ends at its head
 * Ministry of Foreign Affairs and Cooperation          the head first; "and" goes on with what a ministry is for
 * Conseil de la Nation                                 a head of another language
 * the Spanish Navy                                     a service and its nationality
 * </pre>
 */
final class OrgNames {

    private static final int HEADS = Trait.set(Trait.ORG_HEAD);
    private static final int MOST_WORDS = 14;

    private final Passage passage;
    private final Organizations organizations;

    private OrgNames(Passage passage, Organizations organizations) {
        this.passage = passage;
        this.organizations = organizations;
    }

    static void find(Passage passage, Organizations organizations) {
        new OrgNames(passage, organizations).run();
    }

    private void run() {
        int i = 0;
        while (i < passage.size()) {
            int end = isCapital(i) ? segmentEnd(i) : i;
            i = end > i ? Math.max(end, read(i, end)) : i + 1;
        }
    }

    /** The end of the capitals that begin at {@code from} and go on without a mark or small word. */
    private int segmentEnd(int from) {
        int end = from;
        while (end < passage.size() && end - from < MOST_WORDS && isCapital(end)) {
            end += Math.max(1, placeLength(end));
            if (endsSegment(end - 1)) {
                break;
            }
        }
        return end;
    }

    /** {@code Rio de Janeiro} is one word. */
    private int placeLength(int i) {
        return organizations.lexicon().places().length(passage, i);
    }

    /** {@code Turkey's Constitutional Court}, {@code MOI's Department}: the owner is no part; {@code Women's} is. */
    private boolean endsSegment(int i) {
        Token token = passage.token(i);
        boolean common = token.is(Trait.WORD) && !token.is(Trait.PLACE);
        return token.possessive() && !common && !token.folded().endsWith("s");
    }

    private boolean isCapital(int i) {
        if (!passage.isFree(i) || passage.token(i).shouted()) {
            return false;
        }
        Token token = passage.token(i);
        boolean written = token.shape() == Shape.CAPITAL || token.shape() == Shape.UPPER || token.shape() == Shape.INITIAL && !token.folded().equals("a");
        return written && !token.is(Trait.CALENDAR) && (!passage.capitals() || isNamePart(token));
    }

    /** In a telegram in capitals only such words are read as part of a name. */
    private static boolean isNamePart(Token token) {
        return token.isAny(IN_CAPITALS) || !token.isAny(Trait.WORD.bit() | Trait.CONNECTOR.bit() | Trait.NO_ORG.bit());
    }

    /** Reads the organisation whose name begins in the segment; the index behind it. */
    private int read(int from, int end) {
        if (passage.token(from).is(Trait.ORG_OPENER) && !passage.capitals()) {
            int foreign = foreignEnd(from, end);
            if (foreign > end) {
                return add(from, foreign);
            }
        }
        int head = lastHead(from, end);
        if (head < 0) {
            return end;
        }
        int start = withoutOpener(passage, from, head + 1);
        int extended = head + 1 == end ? extensionEnd(head) : head + 1;
        if (isName(start, head, extended) && placeLength(start) < extended - start && !isPartyTitle(head)) {
            return add(start, extended);
        }
        return end;
    }

    /** {@code Henan Province Party Secretary}: a title. */
    private boolean isPartyTitle(int head) {
        return passage.token(head).folded().equals("party")
                && head + 1 < passage.size()
                && passage.token(head + 1).folded().startsWith("secretar");
    }

    private int add(int from, int to) {
        organizations.add(passage, from, to);
        return to;
    }

    private int lastHead(int from, int end) {
        for (int i = end - 1; i >= from; i--) {
            if (passage.token(i).isAny(HEADS)) {
                return i;
            }
        }
        return -1;
    }

    /** The first word of a sentence, a title, an article before the name. */
    static int withoutOpener(Passage passage, int from, int end) {
        int start = from;
        while (start < end - 1 && isOpener(passage.token(start))) {
            start++;
        }
        return start;
    }

    private static boolean isOpener(Token token) {
        boolean function = token.opens() && token.is(Trait.WORD) && !token.isAny(KEPT_FIRST);
        return function || token.is(Trait.CONNECTOR) || token.isAny(OPENERS) && !token.isAny(KEPT_FIRST) || token.folded().equals("former") || token.folded().equals("then");
    }

    private boolean isName(int start, int head, int end) {
        if (end > head + 1) {
            return true;
        }
        Token last = passage.token(head);
        int modifiers = 0;
        int unknown = 0;
        for (int i = start; i < head; i++) {
            Token token = passage.token(i);
            modifiers += token.is(Trait.DEMONYM) || passage.capitals() && token.is(Trait.PLACE) ? 0 : 1;
            unknown += token.isAny(PLAIN) ? 0 : 1;
        }
        if (last.is(Trait.ORG_WEAK)) {
            return unknown > 0 && !passage.capitals();
        }
        return modifiers > 0 || last.is(Trait.ORG_SERVICE) && head > start;
    }

    /** Behind {@code Ministry of Interior}, {@code Committee for Refugees}, {@code Organization for Security and Cooperation}. */
    private int extensionEnd(int head) {
        int end = head + 1;
        int at = end;
        while (at + 1 < passage.size() && end - head < MOST_WORDS && isLink(at) && !passage.token(at - 1).possessive()) {
            int from = passage.token(at + 1).folded().equals("the") ? at + 2 : at + 1;
            int next = complementEnd(from);
            if (next == from || isNested(from, next) || isOfPersons(next)) {
                break;
            }
            end = listEnd(next);
            at = end;
        }
        return end;
    }

    private boolean isLink(int i) {
        String folded = passage.token(i).folded();
        return folded.equals("of") || folded.equals("for") || folded.equals("on") || folded.equals("against");
    }

    /** {@code Division of the Ministry of External Relations}: two organisations. */
    private boolean isNested(int from, int end) {
        for (int i = from; i < end; i++) {
            if (passage.token(i).is(Trait.ORG_HEAD) && !passage.token(i).isAny(Trait.MINISTRY.bit() | Trait.ORG_WEAK.bit())) {
                return !passage.token(i).folded().equals("chamber") && !passage.token(i).folded().endsWith("s");
            }
        }
        return false;
    }

    /** {@code Council of EU Foreign Ministers}. */
    private boolean isOfPersons(int i) {
        return isCapital(i) && passage.token(i).folded().endsWith("s") && passage.token(i).isAny(TITLES | Trait.OTHER_HEAD.bit());
    }

    private int complementEnd(int from) {
        int end = from;
        while (end < passage.size() && isCapital(end) && isComplement(end) && end - from < MOST_WORDS) {
            end += Math.max(1, placeLength(end));
            if (passage.token(end - 1).possessive() && !passage.token(end - 1).is(Trait.MINISTRY)) {
                break;
            }
        }
        return end;
    }

    private boolean isComplement(int i) {
        Token token = passage.token(i);
        boolean title = token.isAny(TITLES | Trait.GIVEN.bit()) && !token.isAny(Trait.MINISTRY.bit() | Trait.PLACE.bit() | Trait.WORD.bit()) || token.is(Trait.RANK) && !token.is(Trait.MINISTRY);
        return !title && token.shape() != Shape.INITIAL && (!passage.capitals() || token.isAny(Trait.MINISTRY.bit()));
    }

    /** {@code Foreign Affairs and Cooperation}; {@code Social Affairs, Veterans and Youth}. */
    private int listEnd(int end) {
        int at = end;
        while (at < passage.size()) {
            boolean comma = passage.token(at).isMark(',');
            boolean and = isAnd(at);
            int from = comma && at + 1 < passage.size() && isAnd(at + 1) ? at + 2 : at + 1;
            int next = comma || and ? subjectEnd(from) : from;
            if (!comma && !and || next == from || comma && from == at + 1 && !isListed(next)) {
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
        while (end < passage.size() && isCapital(end) && isSubject(passage.token(end)) && end - from < 3) {
            end++;
        }
        boolean head = end < passage.size() && isCapital(end) && (passage.token(end).isAny(TITLES) || passage.token(end).is(Trait.ORG_HEAD) && !passage.token(end).is(Trait.ORG_WEAK));
        return head ? from : end;
    }

    private boolean isSubject(Token token) {
        boolean head = token.is(Trait.ORG_HEAD) && !token.is(Trait.ORG_WEAK);
        boolean word = token.is(Trait.WORD) && !token.isAny(NOT_SUBJECT) && !head && !passage.capitals();
        return token.is(Trait.MINISTRY) && !token.is(Trait.DEMONYM) || word;
    }

    private boolean isListed(int end) {
        return end + 1 < passage.size() && (isAnd(end) || passage.token(end).isMark(',') && (isAnd(end + 1) || passage.token(end + 1).is(Trait.MINISTRY)));
    }

    private int foreignEnd(int from, int end) {
        int at = end;
        while (at < passage.size() && at - from < MOST_WORDS) {
            int next = at;
            while (next < passage.size() && next - at < 2 && passage.token(next).shape() == Shape.LOWER && isForeign(passage.token(next).folded())) {
                next++;
            }
            if (next == at || next >= passage.size() || !isCapital(next)) {
                break;
            }
            at = segmentEnd(next);
        }
        return at;
    }

    private static boolean isForeign(String folded) {
        return switch (folded) {
            case "de", "la", "del", "da", "do", "dos", "das", "du", "des", "e", "y", "et", "di", "della", "della-", "el", "los", "las", "le", "les", "para", "pour", "per" -> true;
            default -> false;
        };
    }

    private static final int PLAIN = Trait.set(Trait.WORD, Trait.DEMONYM, Trait.PLACE, Trait.SURNAME, Trait.GIVEN);
    private static final int TITLES = Trait.set(Trait.RANK, Trait.ROYAL, Trait.OFFICE);
    private static final int OPENERS = Trait.set(Trait.RANK, Trait.ROYAL, Trait.OFFICE);
    private static final int KEPT_FIRST = Trait.set(Trait.MINISTRY, Trait.DEMONYM, Trait.ORG_HEAD, Trait.PLACE, Trait.TITLE_PART);
    private static final int NOT_SUBJECT = Trait.set(
            Trait.PLACE, Trait.GIVEN, Trait.SURNAME, Trait.DEMONYM, Trait.RANK, Trait.ROYAL, Trait.OFFICE, Trait.CONNECTOR, Trait.CALENDAR, Trait.NO_ORG);
    private static final int IN_CAPITALS = Trait.set(Trait.ORG_HEAD, Trait.MINISTRY, Trait.DEMONYM);
}
