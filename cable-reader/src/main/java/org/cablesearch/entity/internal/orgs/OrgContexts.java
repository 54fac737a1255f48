package org.cablesearch.entity.internal.orgs;

import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;

/**
 * Finds organisations whose names do not show that they are organisations, by the words beside the names. Only texts of
 * mixed case are searched.
 *
 * <pre>
 * Avionix shares, Avionix said its plant would close    only an organisation has shares, or speaks of its plant
 * Mario Roe, CEO of Avionix; a subsidiary of Brightsea  only an organisation has a CEO, or subsidiaries
 * the Veritex company, the Progres party                a noun after the name says what it is
 * Tarmak, a Dutch shipping firm, agreed                 so does a phrase after a comma
 * the Alba and Dorint companies, firms such as Alba     nouns after and before several names
 * Federated Herders president Don Nicol                 a title in lower case and a person follow
 * the Kabul office, Iran's plant, Baku officials        not found: places have these, too
 * </pre>
 */
public final class OrgContexts {

    private static final int MAX_WORDS = 5;
    private static final int MAX_TITLE = 3;
    private static final int MAX_LISTED = 6;
    private static final int NEVER = Trait.set(
            Trait.CALENDAR, Trait.RANK, Trait.ROYAL, Trait.OFFICE, Trait.FUNCTION, Trait.MODIFIER, Trait.BUREAU);
    private static final int NEVER_AGAIN = Trait.set(
            Trait.WORD, Trait.PLACE, Trait.DEMONYM, Trait.TITLE_PART, Trait.MINISTRY, Trait.OTHER_HEAD, Trait.ORG_HEAD);
    private static final int NEVER_ALONE = NEVER_AGAIN | Trait.NAMES;

    /** Nouns for what only organisations have: shares, a board. */
    private static final Set<String> BELONGINGS = ContextWords.of("of an organisation");

    /** People who speak or work for an organisation: spokesman, CEO. */
    private static final Set<String> OFFICERS = ContextWords.of("officer");

    private static final Set<String> HEADS = ContextWords.of("head of an organisation");

    /** The last words of titles that only firms and associations have, also if they begin with a capital. */
    private static final Set<String> FIRM_HEADS = ContextWords.of("head of a firm");

    private static final Set<String> BEFORE_HEADS = ContextWords.of("before a head");

    /** Nouns that precede a name with "of", "in", "by" or "for" between. */
    private static final Set<String> BEFORE = ContextWords.of("before an organisation");

    /** People who work "at" an organisation: editor. */
    private static final Set<String> STAFF = ContextWords.of("at an organisation");

    private static final Set<String> OWNERS = ContextWords.of("owner");

    private static final Set<String> NAMING = ContextWords.of("naming");

    private static final Set<String> KINDS = ContextWords.of("kind of organisation");

    private static final Set<String> MANY_KINDS = ContextWords.of("kinds of organisations");
    private static final int NO_TRADE = Trait.set(Trait.SPEECH, Trait.BEFORE_NAME, Trait.CONNECTOR, Trait.FUNCTION);
    private static final Set<String> WIRES = ContextWords.of("before a news service");
    private static final Set<String> NEWS_SERVICES = ContextWords.of("news service");
    private static final Set<String> OWN_NOUNS = ContextWords.of("after a name");
    private static final int NO_OWNER = Trait.set(Trait.WORD, Trait.DEMONYM, Trait.CALENDAR, Trait.OTHER_HEAD);
    private static final Set<String> LISTING = ContextWords.of("before items");
    private static final Set<String> ADJECTIVES = ContextWords.of("ending of an adjective");

    private static final Set<String> MEMBERS = ContextWords.of("members of an ngo");
    private static final Set<String> LINKS = ContextWords.of("after members");
    private static final int NO_LAST = Trait.set(Trait.OTHER_HEAD, Trait.TITLE_PART, Trait.MINISTRY);
    private static final int NO_DAILY = Trait.set(Trait.OTHER_HEAD, Trait.MINISTRY, Trait.PLACE, Trait.DEMONYM);
    private static final Set<String> DAILIES = ContextWords.of("newspaper opener");

    private final Passage passage;
    private final Organizations organizations;
    private final Set<String> people;

    private OrgContexts(Passage passage, Organizations organizations, Set<String> people) {
        this.passage = passage;
        this.organizations = organizations;
        this.people = people;
    }

    /**
     * Finds names in a passage.
     *
     * @param people the folded words of the names of the cable's people
     */
    public static void find(Passage passage, Organizations organizations, Set<String> people) {
        if (!passage.capitals()) {
            new OrgContexts(passage, organizations, people).run();
        }
    }

    private void run() {
        int i = passage.nextBeginning(0);
        while (i < passage.size()) {
            int end = end(i);
            if (end > i) {
                read(i, end);
            }
            i = passage.nextBeginning(Math.max(end, i + 1));
        }
    }

    /** The end of the capitals that begin at {@code from} and are not part of another name. */
    private int end(int from) {
        int end = from;
        while (end - from < MAX_WORDS) {
            int word = end > from ? afterLink(end) : end;
            if (word >= passage.size() || !isPart(word)) {
                break;
            }
            end = word + 1;
            if (passage.token(end - 1).possessive()) {
                break;
            }
        }
        return end;
    }

    /** {@code Camaronera del Pacifico}, {@code Hinterland Savings & Loan}: a small word of another language, or "&". */
    private int afterLink(int i) {
        boolean link = i + 1 < passage.size()
                && (isAmpersand(i)
                        || (passage.token(i).shape() == Shape.LOWER
                                && OrgWords.isForeign(passage.token(i).folded())));
        return link ? i + 1 : i;
    }

    private boolean isAmpersand(int i) {
        return passage.token(i).isMark('&');
    }

    private boolean isPart(int i) {
        Token token = passage.token(i);
        boolean written = token.shape() == Shape.CAPITAL || token.shape() == Shape.UPPER;
        return written
                && passage.isFree(i)
                && !token.shouted()
                && (!token.isAny(NEVER) || isMembers(token))
                && !(token.shape() == Shape.UPPER && token.is(Trait.NO_ORG))
                && isLetters(token);
    }

    private static boolean isMembers(Token token) {
        return token.folded().endsWith("s") && !token.isAny(NEVER & ~Trait.OFFICE.bit());
    }

    /** Whether the word is neither a type with a number ({@code IL-76}) nor an adjective ({@code Arabic-language}). */
    private static boolean isLetters(Token token) {
        String text = token.text();
        int hyphen = text.indexOf('-');
        boolean adjective = hyphen > 0 && hyphen + 1 < text.length() && Character.isLowerCase(text.charAt(hyphen + 1));
        boolean capital = Character.isUpperCase(text.charAt(0)) || text.startsWith("al-");
        return !adjective && capital && !token.hasDigit();
    }

    /** The end of a name that begins with its members: {@code Doctors of the World}, {@code Mothers against Hunger}. */
    private int afterMembers(int i, int end) {
        if (end != i + 1
                || end + 1 >= passage.size()
                || !MEMBERS.contains(passage.token(i).folded())) {
            return i;
        }
        boolean link = LINKS.contains(passage.token(end).folded());
        int from = link && passage.token(end + 1).folded().equals("the") ? end + 2 : end + 1;
        int to = link && from < passage.size() ? end(from) : from;
        return link && to > from && !passage.token(i).possessive() ? to : i;
    }

    private void read(int from, int end) {
        int members = afterMembers(from, end);
        if (members > from) {
            organizations.add(passage, from, members);
            return;
        }
        int start = isOpener(from, end) ? from + 1 : from;
        while (start < end && passage.token(start).is(Trait.DEMONYM)) {
            start++;
        }
        int close = withoutTitle(start, end);
        if (start < close && isBeforeOwnNoun(start, close)) {
            organizations.add(passage, start, close + 1);
        } else if (start < close && (isAfterNaming(start) || isAgain(start, end))) {
            organizations.add(passage, start, close);
        } else if (start < close
                && isName(start, close)
                && (isWhole(start, close)
                        || isShownBefore(start)
                        || isAfterKinds(start, close)
                        || (mayPrecedeNoun(start, close) && isShownAfter(start, close)))) {
            organizations.add(passage, start, withParty(close));
        }
    }

    /** A word that begins a sentence, before a name: {@code Yesterday Avionix}, but {@code Federated Herders}. */
    private boolean isOpener(int i, int end) {
        Token token = passage.token(i);
        boolean name = i + 1 < end
                && passage.token(i + 1).is(Trait.WORD)
                && !token.folded().endsWith("ly");
        return token.folded().equals("the") || (token.opens() && token.is(Trait.WORD) && !name);
    }

    /** {@code the Tarvin network}, {@code Ostrava TV}: a noun that belongs to the name; a country has many networks. */
    private boolean isBeforeOwnNoun(int from, int end) {
        if (end >= passage.size() || passage.token(end - 1).possessive() || !passage.isFree(end)) {
            return false;
        }
        Token noun = passage.token(end);
        boolean station = noun.shape() == Shape.UPPER && noun.folded().equals("tv");
        boolean written = station || (noun.shape() == Shape.LOWER && OWN_NOUNS.contains(noun.folded()));
        Token first = passage.token(from);
        boolean word = first.isAny(NO_OWNER) || first.shape() == Shape.UPPER || isAdjective(first);
        return written && !word && !(first.is(Trait.PLACE) && noun.folded().equals("network"));
    }

    /** The end of a name, with "party" after an adjective: {@code Social Democratic party}. */
    private int withParty(int end) {
        boolean party = end < passage.size()
                && passage.token(end).folded().equals("party")
                && isAdjective(passage.token(end - 1));
        return party ? end + 1 : end;
    }

    private static boolean isAdjective(Token token) {
        return token.shape() == Shape.CAPITAL && token.endsLike(ADJECTIVES);
    }

    private boolean isName(int from, int end) {
        if (passage.isFree(from - 1) && passage.token(from - 1).shape() == Shape.CAPITAL && !isLast(from - 1)) {
            return false;
        }
        Token first = passage.token(from);
        if (end == from + 1) {
            return !first.isAny(NEVER_ALONE) && !isAdjective(first) && !people.contains(first.folded());
        }
        boolean place = organizations.lexicon().places().length(passage, from) == end - from;
        boolean nation = true;
        for (int i = from; i < end; i++) {
            nation &= passage.token(i).isAny(Trait.NATION);
            if (people.contains(passage.token(i).folded())) {
                return false;
            }
        }
        Token last = passage.token(end - 1);
        return !nation && !place && (!last.isAny(NO_LAST) || isInternational(last));
    }

    private boolean isLast(int i) {
        return passage.token(i).possessive() || passage.token(i).opens();
    }

    /** The end of a name without the first words of a title: {@code Meadow Dairy Managing Director}. */
    private int withoutTitle(int from, int end) {
        boolean title = end < passage.size()
                && passage.token(end).shape() == Shape.CAPITAL
                && passage.token(end).isAny(Trait.TITLES);
        int close = end;
        while (title
                && close > from
                && BEFORE_HEADS.contains(passage.token(close - 1).folded())) {
            close--;
        }
        return close;
    }

    /** {@code Ocean Mothers International}, {@code the Daily Lantern}, {@code Savings & Loan}; not {@code Mines & Energy}. */
    private boolean isWhole(int from, int end) {
        if (end - from < 2) {
            return false;
        }
        boolean ministry = true;
        for (int i = from; i < end; i++) {
            ministry &= isAmpersand(i) || passage.token(i).is(Trait.MINISTRY);
        }
        boolean daily = end == from + 2
                && DAILIES.contains(passage.token(from).folded())
                && !passage.token(end - 1).isAny(NO_DAILY);
        return daily || (!ministry && isAmpersand(end - 2)) || isInternational(passage.token(end - 1));
    }

    /** Neither a person's name nor, unless a party follows, an adjective: {@code French Radical}. */
    private boolean mayPrecedeNoun(int from, int end) {
        return !(end > from + 1 && passage.token(from).is(Trait.GIVEN))
                && (withParty(end) > end || !isAdjective(passage.token(end - 1)));
    }

    private static boolean isInternational(Token token) {
        return token.folded().equals("international");
    }

    private boolean isShownAfter(int from, int end) {
        if (end >= passage.size()) {
            return false;
        }
        Token next = passage.token(end);
        boolean possessive = passage.token(end - 1).possessive();
        if (OFFICERS.contains(next.folded()) || (next.shape() == Shape.LOWER && BELONGINGS.contains(next.folded()))) {
            return true;
        }
        if (next.shape() == Shape.LOWER
                && (KINDS.contains(next.folded()) || isNewsService(end) || isKindOfTrade(from, end))) {
            return !possessive && !passage.token(end - 1).opens();
        }
        return (!possessive && (isBeforeTitle(from, end) || isOwner(end) || isBeforeKinds(from, end)))
                || (isOpen(next) && KindAppositions.isAt(passage, end + 1));
    }

    /** {@code the Aru Lestari pearl company}. */
    private boolean isKindOfTrade(int from, int trade) {
        return from > 0
                && trade + 1 < passage.size()
                && passage.token(from - 1).folded().equals("the")
                && passage.token(from).shape() == Shape.CAPITAL
                && !passage.token(trade).isAny(Trait.TITLES | NO_TRADE)
                && passage.token(trade + 1).shape() == Shape.LOWER
                && KINDS.contains(passage.token(trade + 1).folded());
    }

    /** {@code the Infovest news agency}. */
    private boolean isNewsService(int i) {
        return i + 1 < passage.size()
                && WIRES.contains(passage.token(i).folded())
                && NEWS_SERVICES.contains(passage.token(i + 1).folded());
    }

    /** {@code the Alba and Dorint shipping companies}: the first and the last of several names. */
    private boolean isBeforeKinds(int from, int end) {
        int at = end;
        int names = isListLink(from - 1) ? 2 : 1;
        while (names < MAX_LISTED && isListLink(at) && end(at + 1) > at + 1) {
            at = end(at + 1);
            names++;
        }
        if (isListLink(at) && endsWithKinds(at + 1)) {
            return true;
        }
        int kind = at;
        while (kind < passage.size()
                && kind - at < 2
                && passage.token(kind).shape() == Shape.LOWER
                && !passage.token(kind).is(Trait.CONNECTOR)
                && !isKinds(kind)) {
            kind++;
        }
        return names > 1 && isKinds(kind);
    }

    /** {@code Alba, Dorint, and Tavor Airlines}: whether the last of several names, which is found, ends in a plural. */
    private boolean endsWithKinds(int from) {
        int end = passage.token(from).folded().equals("and") ? from + 1 : from;
        while (end < passage.size()
                && !passage.isFree(end)
                && end - from < MAX_WORDS
                && !MANY_KINDS.contains(passage.token(end).folded())) {
            end++;
        }
        return end < passage.size()
                && !passage.isFree(end)
                && MANY_KINDS.contains(passage.token(end).folded());
    }

    /**
     * {@code the firms Alba and Dorint}, {@code two companies selected: Alba and Dorint}, {@code banks such as Alba}: one of
     * the names after a plural.
     */
    private boolean isAfterKinds(int from, int end) {
        int at = from - 1;
        int names = isListLink(end) && (!passage.isFree(end + 1) || end(end + 1) > end + 1) ? 2 : 1;
        while (names < MAX_LISTED && isListLink(at)) {
            int last = isListLink(at - 1) ? at - 2 : at - 1;
            int start = startOfItem(last);
            if (start > last) {
                break;
            }
            at = start - 1;
            names++;
        }
        if (isKinds(at)) {
            return names > 1;
        }
        if (at > 1
                && passage.token(at).folded().equals("as")
                && passage.token(at - 1).folded().equals("such")) {
            return isKinds(at - 2);
        }
        boolean colon = at > 1 && passage.token(at).isMark(':');
        boolean listing = at > 1 && LISTING.contains(passage.token(at).folded());
        int kinds = listing && passage.token(at - 1).isMark(',') ? at - 2 : at - 1;
        return (colon || listing) && (isKinds(kinds) || (colon && isKinds(kinds - 1)));
    }

    /** The beginning of the item of a list that ends with {@code last}: an organisation, or words with capitals. */
    private int startOfItem(int last) {
        int start = last + 1;
        while (start > 0 && last - start + 1 < MAX_WORDS && isOfItem(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isOfItem(int i) {
        Shape shape = passage.token(i).shape();
        boolean written = shape == Shape.CAPITAL || shape == Shape.UPPER || shape == Shape.NUMBER;
        return !passage.isFree(i)
                || (written && !LISTING.contains(passage.token(i).folded()));
    }

    private boolean isKinds(int i) {
        return i >= 0
                && i < passage.size()
                && (passage.token(i).shape() == Shape.LOWER || passage.token(i).opens())
                && MANY_KINDS.contains(passage.token(i).folded());
    }

    private boolean isListLink(int i) {
        return i > 0
                && i + 1 < passage.size()
                && (passage.token(i).isMark(',')
                        || passage.token(i).folded().equals("and")
                        || passage.token(i).folded().equals("or"));
    }

    /** {@code Avionix said its plant would close}. */
    private boolean isOwner(int verb) {
        if (!passage.token(verb).is(Trait.SPEECH)) {
            return false;
        }
        int at = verb + 1;
        while (at < passage.size() && at - verb < 3 && passage.token(at).shape() == Shape.LOWER && !isIts(at)) {
            at++;
        }
        return at < passage.size() && isIts(at);
    }

    private boolean isIts(int i) {
        return passage.token(i).folded().equals("its");
    }

    private static boolean isOpen(Token token) {
        return token.isMark(',') || token.isMark('(');
    }

    /** Whether a name is followed by a title that shows it to be an organisation. */
    private boolean isBeforeTitle(int from, int at) {
        return !passage.token(from).is(Trait.TITLE_PART)
                && (passage.token(at).shape() == Shape.CAPITAL ? isTitleOfFirm(at) : isTitleOfPerson(at));
    }

    /** {@code Meadow Dairy Chief Executive}: a title that only firms have. */
    private boolean isTitleOfFirm(int at) {
        int head = at;
        while (head < passage.size()
                && head - at < MAX_TITLE
                && BEFORE_HEADS.contains(passage.token(head).folded())) {
            head++;
        }
        return head < passage.size() && FIRM_HEADS.contains(passage.token(head).folded());
    }

    /** {@code Federated Herders president Don Nicol}: a title in lower case before a person. */
    private boolean isTitleOfPerson(int at) {
        int person = at;
        while (person < passage.size()
                && person - at < MAX_TITLE
                && passage.token(person).shape() == Shape.LOWER
                && (HEADS.contains(passage.token(person).folded())
                        || BEFORE_HEADS.contains(passage.token(person).folded()))) {
            person++;
        }
        return person > at
                && person < passage.size()
                && HEADS.contains(passage.token(person - 1).folded())
                && passage.token(person).shape() == Shape.CAPITAL
                && !passage.isFree(person);
    }

    /** {@code Badr}, in a cable that also names the Badr Organization. */
    private boolean isAgain(int from, int end) {
        Token token = passage.token(from);
        return end == from + 1
                && organizations.isWithoutKind(token.folded())
                && !token.isAny(NEVER_AGAIN)
                && !people.contains(token.folded());
    }

    /** {@code a company called Arvinda}. */
    private boolean isAfterNaming(int from) {
        return from > 1
                && NAMING.contains(passage.token(from - 1).folded())
                && KINDS.contains(passage.token(from - 2).folded())
                && !people.contains(passage.token(from).folded());
    }

    /** {@code CEO of Avionix}, {@code a stake in Brightsea}. */
    private boolean isShownBefore(int from) {
        int at = from - 1;
        if (at > 0 && passage.token(at).folded().equals("the")) {
            at--;
        }
        if (at >= 0 && OWNERS.contains(passage.token(at).folded())) {
            return true;
        }
        String before = at > 0 ? passage.token(at - 1).folded() : "";
        return at > 0
                && (passage.token(at).folded().equals("at")
                        ? STAFF.contains(before)
                        : isLink(passage.token(at).folded()) && BEFORE.contains(before));
    }

    private static boolean isLink(String folded) {
        return folded.equals("of") || folded.equals("in") || folded.equals("by") || folded.equals("for");
    }
}
