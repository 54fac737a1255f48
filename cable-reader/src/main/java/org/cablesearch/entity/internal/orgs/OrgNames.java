package org.cablesearch.entity.internal.orgs;

import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.OrgName;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;

/**
 * Finds organisations by the head of their name.
 *
 * <pre>
 * the Phnom Penh Municipal Court                       the head at the end
 * Foreign Ministry Spokesman Qin                       the name ends at its head
 * Ministry of Foreign Affairs and Cooperation          the head first; "and" continues the subjects of a ministry
 * Conseil de la Nation                                 a head of another language
 * the Yak Herders' Union, Meridian & Sons              a plural's apostrophe, and "&"
 * the Spanish Navy                                     a service and its nationality
 * the Menem-era Supreme Court                          an adjective made with a hyphen is not part of a name
 * the Fraud Prevention Unit                            a part of an organisation, after two plain words
 * the 4th Brigade, 11 Corps                            a unit of an army and its number
 * the African Union Mission in Somalia                 the mission of an organisation, and its country
 * </pre>
 */
public final class OrgNames {

    private static final int HEADS = Trait.ORG_HEAD.bit();
    private static final int NOT_PLAIN =
            Trait.set(Trait.PLACE, Trait.SURNAME, Trait.DEMONYM, Trait.ROYAL, Trait.CALENDAR, Trait.ORG_HEAD);
    private static final int PLAIN = Trait.set(Trait.WORD, Trait.DEMONYM, Trait.PLACE, Trait.SURNAME, Trait.GIVEN);
    private static final int ORDINARY = Trait.set(Trait.WORD, Trait.DEMONYM, Trait.MINISTRY);
    private static final int PLACES = Trait.set(Trait.PLACE, Trait.PLACE_START, Trait.DEMONYM, Trait.CONNECTOR);
    private static final int OF_NATION = Trait.set(Trait.NO_ORG, Trait.PLACE, Trait.DEMONYM);
    private static final int NO_ACRONYM = Trait.set(Trait.NO_ORG, Trait.PLACE);
    private static final int TITLE_WORDS = Trait.TITLES | Trait.TITLE_PART.bit();
    private static final int OF_TITLE = Trait.set(Trait.PLACE, Trait.PLACE_START, Trait.DEMONYM, Trait.MINISTRY);
    private static final int PROSE =
            Trait.set(Trait.FUNCTION, Trait.CONNECTOR, Trait.SPEECH, Trait.BEFORE_NAME, Trait.DEMONYM);
    private static final int MAX_TITLE = 6;
    private static final int MAX_KNOWN = 6;
    private static final int KEPT_FIRST =
            Trait.set(Trait.MINISTRY, Trait.DEMONYM, Trait.ORG_HEAD, Trait.PLACE, Trait.TITLE_PART);

    private static final Set<String> LEGAL_FORMS = ContextWords.of("legal form");
    private static final Set<String> NAME_OPENERS = ContextWords.of("opener");
    private static final Set<String> INDUSTRIES = ContextWords.of("industry");
    private static final Set<String> OF_TITLES = ContextWords.of("before a title");
    private static final Set<String> NEWSPAPERS = ContextWords.of("newspaper");
    private static final Set<String> INSTITUTIONS = ContextWords.of("institution");
    private static final Set<String> FORCES = ContextWords.of("before forces");
    private static final Set<String> SERVICES = ContextWords.of("service of a state");
    private static final Set<String> NUMBERS = ContextWords.of("number");
    private static final Set<String> OF_STATE = ContextWords.of("of the state");
    private static final Set<String> OF_COUNTRIES = ContextWords.of("of a country");

    /** Written with a capital, these mean the one of the country. */
    private static final Set<String> LEGISLATURES = ContextWords.of("legislature");

    private static final Set<String> LEGISLATURES_IN_CAPITALS = ContextWords.of("legislature in capitals");

    private static final Set<String> OF_ORGANIZATIONS = ContextWords.of("legislature of an organization");
    private static final Set<String> LOCAL = ContextWords.of("local service");

    private static final Set<String> FIRMS = ContextWords.of("firm");

    /** Nouns that, after an unknown name, mean the government of a person: the Tavarenko Administration. */
    private static final Set<String> RULES = ContextWords.of("ruled by a person");

    private static final Set<String> TOWNS = ContextWords.of("ending of a town");

    private static final Set<String> DIRECTIONS = ContextWords.of("before command");

    private static final Set<String> OF_BOARD = ContextWords.of("of any board");

    private static final Set<String> NUMBERED = ContextWords.of("numbered unit");
    private static final Set<String> ORDINALS = ContextWords.of("ending of an ordinal");
    private static final int MAX_DIGITS = 3;

    /** Parts of organisations: unit, division. */
    private static final Set<String> PARTS = ContextWords.of("part of an organisation");
    /** Words of which a general word follows: working group, task force. */
    private static final Set<String> BEFORE_PARTS = ContextWords.of("before a part");

    private static final Set<String> GENERAL_HEADS = ContextWords.of("general head");
    private static final Set<String> GENERAL_BEFORE_OF = ContextWords.of("general before of");

    private static final Set<String> GROUPS = ContextWords.of("part after another word");

    private final Passage passage;
    private final Organizations organizations;
    private final OrgWords words;
    private final OrgComplement complement;

    private OrgNames(Passage passage, Organizations organizations) {
        this.passage = passage;
        this.organizations = organizations;
        this.words = new OrgWords(passage, organizations.lexicon().places());
        this.complement = new OrgComplement(passage, words);
    }

    public static void find(Passage passage, Organizations organizations) {
        new OrgNames(passage, organizations).run();
    }

    private void run() {
        int i = passage.nextBeginning(0);
        while (i < passage.size()) {
            int end = words.isCapital(i) ? words.segmentEnd(i) : i;
            i = passage.nextBeginning(end > i ? Math.max(end, read(i, end)) : i + 1);
        }
    }

    /** Reads the organisation whose name begins in the segment, and returns the index after it. */
    private int read(int from, int end) {
        int opener = isArticle(from) && end > from + 1 ? from + 1 : from;
        int foreign = passage.token(opener).is(Trait.ORG_OPENER) ? foreignEnd(opener, end) : opener;
        if (foreign > opener) {
            return add(opener, foreign);
        }
        if (isAfterOpener(opener, end)) {
            return add(opener, end);
        }
        int head = lastHead(from, end);
        if (head < 0) {
            return addByLegalForm(from, end);
        }
        if (passage.token(head).folded().equals("office")) {
            int start = startOfTitle(head);
            int close = officeOfTitle(head);
            if (start < head || close > head) {
                return add(start, Math.max(close > head ? withPurpose(close) : close, head + 1));
            }
        }
        boolean bare = passage.capitals()
                && passage.kind() == Passage.Kind.PARAGRAPH
                && !passage.token(head).is(Trait.ORG_WEAK)
                && !passage.token(head).folded().equals("authority");
        if (isBoardOfFirm(from, head)) {
            head--;
            end = head + 1;
        }
        int start = bare
                ? startInCapitals(from, head)
                : withoutModifier(withoutOpener(passage, joined(from, head), head + 1), head);
        int extended =
                head + 1 == end ? complement.end(head) : isOfFirm(start, head, end) ? end : legalFormEnd(head + 1);
        if (isPartyTitle(head)) {
            return end;
        }
        if (isNumbered(start, head)) {
            return add(start - 1, head + 1);
        }
        if (addPair(start, extended)) {
            return extended;
        }
        if (isName(start, head, extended) && words.placeLength(start) < extended - start) {
            return add(start, extended);
        }
        // "Tavora Brothers of Lisbon": the place is not part of the name.
        return start < head && extended > head + 1 && isName(start, head, head + 1) ? add(start, head + 1) : end;
    }

    private int startInCapitals(int from, int head) {
        int known = startOfKnown(head, head + 1);
        int plain = PlainModifiers.start(passage, withoutOpener(passage, from, head + 1));
        int start = Math.min(known, plain);
        boolean meeting = known == head
                && LEGISLATURES.contains(passage.token(head).folded())
                && words.placeLength(start) < head - start
                && !isOfWholeNation(start, head);
        return meeting ? head : start;
    }

    /** {@code THE SOVIET PARLIAMENT}, {@code NATIONAL CONGRESS}; not {@code ZANU-PF CONGRESS}. */
    private boolean isOfWholeNation(int start, int head) {
        for (int i = start; i < head; i++) {
            Token token = passage.token(i);
            if (!token.isAny(Trait.NATION) && !OF_STATE.contains(token.folded())) {
                return false;
            }
        }
        return true;
    }

    /** {@code Opel Trust Board member}: the board of a firm, before one of its members. */
    private boolean isBoardOfFirm(int from, int head) {
        return head > from + 1
                && passage.token(head).folded().equals("board")
                && passage.token(head - 1).is(Trait.ORG_HEAD)
                && head + 1 < passage.size()
                && passage.token(head + 1).isAny(Trait.TITLES);
    }

    /** {@code EU-African Union summit}: two known organisations joined by a hyphen. */
    private boolean addPair(int from, int to) {
        String text = passage.token(from).text();
        int hyphen = text.indexOf('-');
        if (hyphen < 2) {
            return false;
        }
        String first = text.substring(0, hyphen);
        String second = passage.text(from, to).substring(hyphen + 1);
        boolean pair = organizations.isKnown(Folding.fold(first))
                && organizations.isKnown(
                        OrgName.listedForms(second, organizations.lexicon()).key());
        if (pair) {
            organizations.add(passage, from, to, first);
            organizations.add(passage, from, to, second);
        }
        return pair;
    }

    /** {@code 4th Brigade}, {@code 11 Corps}, {@code 2nd Infantry Division}. */
    private boolean isNumbered(int start, int head) {
        if (start == 0
                || passage.token(start - 1).shape() != Shape.NUMBER
                || !NUMBERED.contains(passage.token(head).folded())
                || passage.token(start).opens()) {
            return false;
        }
        Token number = passage.token(start - 1);
        // "27 Army officers", "15 Frontier Corps troops": a count.
        boolean bare = start == head && !passage.token(head).is(Trait.ORG_SERVICE) && isDigits(number.folded());
        return bare || number.endsLike(ORDINALS);
    }

    private static boolean isDigits(String number) {
        return number.length() <= MAX_DIGITS && number.chars().allMatch(Character::isDigit);
    }

    /** {@code Nordkaverne AG}: the legal form shows that it is a firm. */
    private int addByLegalForm(int from, int end) {
        int form = from + 1;
        while (form < end && !isLegalForm(form)) {
            form++;
        }
        int start = form < end ? withoutOpener(passage, from, form) : end;
        boolean firm = start < form
                && form < end
                && !passage.capitals()
                && passage.token(form - 1).shape() == Shape.CAPITAL
                && !passage.token(form - 1).isAny(PLACES | TITLE_WORDS);
        return firm ? add(words.foreignStart(start), form + 1) : end;
    }

    private boolean isLegalForm(int i) {
        return passage.token(i).shape() == Shape.UPPER
                && LEGAL_FORMS.contains(passage.token(i).folded());
    }

    /** {@code Hilltop Holdings AG}. */
    private int legalFormEnd(int end) {
        boolean form =
                words.isCapital(end) && LEGAL_FORMS.contains(passage.token(end).folded());
        return form && !passage.capitals() ? end + 1 : end;
    }

    /**
     * The end of an office after a title ({@code Prosecutor General's Office}) or before one ({@code Office of the
     * President}), which begins or ends at {@code office}; {@code office} if there is no title.
     */
    private int officeOfTitle(int office) {
        int at = office + 3;
        boolean of = at < passage.size()
                && passage.token(office + 1).folded().equals("of")
                && passage.token(office + 2).folded().equals("the");
        int end = office;
        for (int i = at; of && i < passage.size() && i - at < MAX_TITLE && (isTitleWord(i) || isOfTitle(i)); i++) {
            end = passage.token(i).isAny(Trait.TITLES) ? i + 1 : end;
        }
        return end;
    }

    /** {@code Office of the United States Trade Representative}: a country, a subject. */
    private boolean isOfTitle(int i) {
        return words.isCapital(i) && passage.token(i).isAny(OF_TITLE);
    }

    /** {@code Office of the Special Envoy for Climate Change}. */
    private int withPurpose(int end) {
        boolean purpose = end < passage.size() && passage.token(end).folded().equals("for");
        return purpose ? complement.end(end - 1) : end;
    }

    private boolean isTitleWord(int i) {
        Token token = passage.token(i);
        boolean written = token.shape() == Shape.CAPITAL || (passage.capitals() && token.shape() == Shape.UPPER);
        return written && passage.isFree(i) && token.isAny(TITLE_WORDS);
    }

    private int startOfTitle(int office) {
        int start = office;
        boolean owner = office > 0 && passage.token(office - 1).possessive() && !passage.capitals();
        if (!owner || !isTitleWord(office - 1)) {
            return office;
        }
        while (start > 0
                && office - start < 3
                && words.isCapital(start - 1)
                && !passage.token(start - 1).opens()) {
            start--;
        }
        return start;
    }

    /** {@code Air Tavoria}, {@code Bank Mellat}, {@code Radio Isanganiro}: one word that is a name follows. */
    private boolean isAfterOpener(int opener, int end) {
        if (passage.capitals()
                || end != opener + 2
                || !NAME_OPENERS.contains(passage.token(opener).folded())) {
            return false;
        }
        Token name = passage.token(opener + 1);
        return (name.traits() == 0 || name.isAny(Trait.PLACE.bit() | Trait.GIVEN.bit()))
                && !name.isAny(Trait.WORD.bit() | Trait.RANK.bit())
                && !(passage.token(opener).opens() && name.possessive());
    }

    private boolean isArticle(int i) {
        return passage.token(i).opens() && passage.token(i).folded().equals("the");
    }

    /** The end of a name in another language; {@code opener} if it has no words but the opener. */
    private int foreignEnd(int opener, int end) {
        if (passage.capitals()) {
            return words.foreignEndInCapitals(opener);
        }
        int foreign = words.foreignEnd(opener, end);
        boolean ofLetters = end == opener + 2 && passage.token(opener + 1).shape() == Shape.UPPER;
        boolean ofCapitals = end > opener + 1
                && !passage.token(opener).isAny(Trait.WORD.bit() | Trait.ORG_HEAD.bit())
                && lastHead(opener + 1, end) < 0;
        return foreign > end || ofLetters || ofCapitals ? Math.max(foreign, end) : opener;
    }

    /** {@code Food and Agriculture Organization}: two plain words joined by "and" before the head are one name. */
    private int joined(int from, int head) {
        boolean and = from > 1 && passage.token(from - 1).folded().equals("and");
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
        // "Viru Fisheries, Kalev Sweets and Port Authority": the items of a list are no single name.
        boolean item = start > 0
                && (listed
                        ? passage.token(start - 1).isMark(',')
                                && !passage.token(start).is(Trait.NO_ORG)
                                && passage.token(start).shape() != Shape.UPPER
                        : passage.token(start - 1).isAny(Trait.TITLES));
        return item ? from : start;
    }

    private int withoutModifier(int from, int head) {
        String last = passage.token(head).folded();
        boolean national = LEGISLATURES.contains(last) && !OF_ORGANIZATIONS.contains(last);
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

    /** {@code Henan Province Party Secretary}: a title. */
    private boolean isPartyTitle(int head) {
        return passage.token(head).folded().equals("party")
                && head + 1 < passage.size()
                && passage.token(head + 1).folded().startsWith("secretar");
    }

    private int add(int from, int to) {
        int end = Math.max(to, endOfKnown(from));
        int start = startOfNations(startOfKnown(from, end));
        if (end == start + 1 && passage.capitals() && passage.token(start).is(Trait.WORD)) {
            // "PARLIAMENT" is no acronym.
            String name = passage.token(start).text();
            organizations.add(passage, start, end, name.charAt(0) + LetterCase.lower(name.substring(1)));
        } else {
            organizations.add(passage, start, end);
        }
        return end;
    }

    /** {@code U.S.-Spain Council}: the points divide the first country from the hyphen. */
    private int startOfNations(int from) {
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

    /** The end of the known name that begins at {@code from}: it may be longer than its head shows. */
    private int endOfKnown(int from) {
        int words = organizations.knownWords(passage, from);
        return passage.isFree(from, Math.min(from + words, passage.size())) ? from + words : from;
    }

    /** In capitals: the beginning of the known name that ends before {@code to}: {@code NUCLEAR REGULATORY COMMISSION}. */
    private int startOfKnown(int from, int to) {
        int start = from;
        for (int i = from - 1; passage.capitals() && passage.isFree(i) && to - i <= MAX_KNOWN; i--) {
            start = organizations.knownWords(passage, i) == to - i ? i : start;
        }
        return start;
    }

    /**
     * The last head of a run. In a text in capitals, a weak head counts only if there is no other:
     * {@code FRONT NEWSPAPER}.
     */
    private int lastHead(int from, int end) {
        int weak = -1;
        for (int i = end - 1; i >= from; i--) {
            Token token = passage.token(i);
            if (token.isAny(HEADS) && !(passage.capitals() && token.is(Trait.ORG_WEAK))) {
                return i;
            }
            weak = token.isAny(HEADS) ? Math.max(weak, i) : weak;
        }
        return weak;
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
        boolean ofState = token.folded().equals("national") || token.folded().equals("federal");
        boolean forces = next.folded().equals("forces") && FORCES.contains(token.folded());
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
                || OF_TITLES.contains(token.folded());
    }

    private boolean isName(int start, int head, int end) {
        Token last = passage.token(head);
        if (passage.capitals() && isGeneral(start, head, end)) {
            return false;
        }
        if (end > head + 1 && !isOfFirm(start, head, end)) {
            // "Armed Forces of Malta": a country has only one.
            if (isBoardOfDirectors(head, end)) {
                return false;
            }
            boolean named = (start < head && last.folded().equals("forces"))
                    || isNewspaperOf(head, end)
                    || isOfOrganization(start, head)
                    || !isAll(head + 2, end, PLACES);
            return !isRegion(head, end) && (!last.is(Trait.ORG_WEAK) || named);
        }
        int modifiers = 0;
        int unknown = 0;
        for (int i = start; i < head; i++) {
            Token token = passage.token(i);
            if (token.shape() == Shape.MARK) {
                continue;
            }
            boolean nation = token.is(Trait.DEMONYM) && token.text().indexOf('-') < 0;
            modifiers += nation || (passage.capitals() && token.is(Trait.PLACE)) ? 0 : 1;
            boolean acronym = token.shape() == Shape.UPPER && !passage.capitals() && !token.isAny(NO_ACRONYM);
            unknown += token.isAny(PLAIN) && !acronym ? 0 : 1;
        }
        if (last.is(Trait.ORG_WEAK)) {
            boolean firm = head > start && passage.token(head - 1).isMark('&');
            boolean ofState =
                    modifiers > 1 && OF_STATE.contains(passage.token(start).folded());
            boolean ruled = modifiers == 1
                    && RULES.contains(last.folded())
                    && !passage.token(start).endsLike(TOWNS);
            return ((unknown > 0 && !ruled)
                            || firm
                            || ofState
                            || isOfCountry(start, head)
                            || isOfOrganization(start, head)
                            || isNamed(start, head))
                    && !passage.capitals();
        }
        if (passage.capitals() && isAfterIndefiniteArticle(start)) {
            return false;
        }
        if (head == start && isLegislature(last) && !(passage.capitals() && isMeeting(head))) {
            boolean title = head + 1 < passage.size() && passage.token(head + 1).isAny(TITLE_WORDS);
            return last.shape() != Shape.LOWER && !title && !isOfMember(head);
        }
        boolean counted =
                head == start + 1 && NUMBERS.contains(passage.token(start).folded());
        return (modifiers > 0 && !counted) || (last.is(Trait.ORG_SERVICE) && (head > start || isNamedByThe(head)));
    }

    /** Whether a word alone is the legislature of a country. {@code Senate} is it only in capitals: in mixed case it needs "the". */
    private boolean isLegislature(Token token) {
        return LEGISLATURES.contains(token.folded())
                || (passage.capitals() && LEGISLATURES_IN_CAPITALS.contains(token.folded()));
    }

    /** {@code LOCAL POLICE}, {@code STATE OIL COMPANY}, {@code EXCHANGE OF INFORMATION}: in capitals, ordinary words. */
    private boolean isGeneral(int start, int head, int end) {
        String last = passage.token(head).folded();
        if (end > head + 1) {
            return start == head && GENERAL_BEFORE_OF.contains(last);
        }
        return GENERAL_HEADS.contains(last) && isAll(start, head, ORDINARY) && startOfKnown(head, head + 1) == head;
    }

    /** {@code A LAND COMMISSION}, {@code A COALITION PARTY}: any of them. */
    private boolean isAfterIndefiniteArticle(int start) {
        String before = start > 0 ? passage.token(start - 1).folded() : "";
        return before.equals("a") || before.equals("an");
    }

    /** {@code Guangdong Drug Administration}, {@code Danish Arctic Command}: a country or region, and a purpose. */
    private boolean isOfCountry(int start, int head) {
        if (head <= start + 1) {
            return false;
        }
        Token purpose = passage.token(head - 1);
        boolean region = purpose.isAny(Trait.NATION | Trait.SURNAME.bit());
        return (passage.token(start).is(Trait.DEMONYM) || (passage.token(start).is(Trait.PLACE) && !region))
                && OF_COUNTRIES.contains(passage.token(head).folded());
    }

    /**
     * Whether the words before a weak head make a name of it: the name of a firm before its industry, of a newspaper, of
     * the founder or place of an institution, of the country of its forces, or of a service of the state.
     */
    private boolean isNamed(int start, int head) {
        String last = passage.token(head).folded();
        Token before = passage.token(Math.max(start, head - 1));
        boolean title = head + 1 < passage.size() && passage.token(head + 1).isAny(TITLE_WORDS);
        int modifiers = head - start;
        if (modifiers == 0) {
            return false;
        }
        // "Public Works", "Natural Gas": subjects of a ministry.
        boolean ministry = passage.token(head).is(Trait.MINISTRY);
        boolean industry =
                modifiers > 1 && INDUSTRIES.contains(last) && !title && !(ministry && before.is(Trait.MINISTRY));
        boolean newspaper = NEWSPAPERS.contains(last)
                && !passage.token(start).opens()
                && !passage.token(start).is(Trait.DEMONYM);
        boolean institution = INSTITUTIONS.contains(last)
                && before.isAny(Trait.GIVEN.bit() | Trait.SURNAME.bit() | Trait.PLACE.bit());
        boolean forces = modifiers > 1
                && last.equals("forces")
                && FORCES.contains(before.folded())
                && (passage.token(start).isAny(Trait.NATION)
                        || passage.token(start).shape() == Shape.UPPER);
        boolean service = modifiers == 1
                && SERVICES.contains(last)
                && start > 0
                && passage.token(start - 1).folded().equals("the")
                && before.isAny(Trait.WORD.bit())
                && !before.isAny(NOT_PLAIN)
                && !before.folded().endsWith("ing");
        boolean command = modifiers == 1 && last.equals("command") && DIRECTIONS.contains(before.folded());
        return industry || newspaper || institution || forces || service || command || isPart(start, head);
    }

    /**
     * {@code the Fraud Prevention Unit}, {@code the Drug Trafficking Working Group}: two plain words before a part of an
     * organisation; one is enough after its owner, as in {@code the MFA's Americas Division}.
     */
    private boolean isPart(int start, int head) {
        String last = passage.token(head).folded();
        boolean group = GROUPS.contains(last)
                && BEFORE_PARTS.contains(passage.token(head - 1).folded());
        int first = group ? head - 1 : head;
        int needed = isOwnedByOrganization(start) ? 1 : 2;
        boolean words = (group || PARTS.contains(last)) && first - start >= needed;
        for (int i = start; i < head && words; i++) {
            words = passage.token(i).shape() == Shape.CAPITAL
                    && !passage.token(i).isAny(Trait.TITLES)
                    && (!passage.token(i).possessive() || passage.token(i).is(Trait.MINISTRY))
                    && (!passage.token(i).opens() || isQuoted(passage, i));
        }
        return words;
    }

    /** {@code the "Strategic Plans Division"}: a quotation that is no sentence. */
    private static boolean isQuoted(Passage passage, int i) {
        return i > 1 && passage.token(i - 1).isMark('"') && passage.token(i - 2).shape() != Shape.MARK;
    }

    /** {@code the MFA's Americas Division}, {@code the Central Bank's Research Unit}, {@code its Americas Division}. */
    private boolean isOwnedByOrganization(int start) {
        if (start == 0) {
            return false;
        }
        Token owner = passage.token(start - 1);
        boolean organization = owner.is(Trait.ORG_HEAD)
                || (owner.shape() == Shape.UPPER && !owner.isAny(NO_ACRONYM | Trait.DEMONYM.bit()));
        return owner.folded().equals("its") || (owner.possessive() && organization);
    }

    /** {@code African Union Mission}, {@code UN Interim Force}: a known organisation before the head. */
    private boolean isOfOrganization(int start, int head) {
        return start < head
                && OrgComplement.isAbroad(passage.token(head))
                && !organizations
                        .lexicon()
                        .organizations()
                        .organization(OrgName.whole(passage.text(start, head)))
                        .isEmpty();
    }

    /**
     * {@code the Navy used the dark}, {@code the Air Force and Navy}: a country has only one, so the article or another
     * service is enough; but any police is "the Police".
     */
    private boolean isNamedByThe(int head) {
        if (head == 0
                || passage.capitals()
                || passage.token(head).shape() != Shape.CAPITAL
                || LOCAL.contains(passage.token(head).folded())
                || isBeforeCapital(head)) {
            return false;
        }
        String before = passage.token(head - 1).folded();
        return before.equals("the") || (before.equals("and") && head > 1 && isService(passage.token(head - 2)));
    }

    /** {@code the Customs Assistance Agreement}; but {@code the Army Chief of Staff}. */
    private boolean isBeforeCapital(int head) {
        return words.isCapital(head + 1) && !passage.token(head + 1).isAny(TITLE_WORDS);
    }

    private static boolean isService(Token token) {
        return token.shape() == Shape.CAPITAL
                && (token.is(Trait.ORG_SERVICE) || token.folded().equals("force"));
    }

    /** {@code Times of Oman}. */
    private boolean isNewspaperOf(int head, int end) {
        return !passage.capitals()
                && NEWSPAPERS.contains(passage.token(head).folded())
                && passage.token(end - 1).is(Trait.PLACE);
    }

    /** {@code Board of Directors}: any firm has one. */
    private boolean isBoardOfDirectors(int head, int end) {
        return passage.token(head).folded().equals("board")
                && OF_BOARD.contains(passage.token(end - 1).folded());
    }

    /** {@code Standard Bank Namibia}: a firm's branch in a country. */
    private boolean isOfFirm(int start, int head, int end) {
        return end == head + 2
                && start < head
                && !passage.capitals()
                && passage.token(head + 1).is(Trait.PLACE)
                && !passage.token(head).possessive()
                && FIRMS.contains(passage.token(head).folded());
    }

    /** {@code 25TH CONGRESS}, {@code A PARTY CONGRESS}, {@code CONGRESS OF WORKERS}: in capitals, not a legislature. */
    private boolean isMeeting(int i) {
        Token token = passage.token(i);
        boolean of = i + 1 < passage.size() && passage.token(i + 1).folded().equals("of");
        boolean afterProse =
                passage.isAfter(i, PROSE) || passage.token(i - 1).folded().endsWith("ed");
        return token.is(Trait.WORD) && (of || !afterProse || isAfterIndefiniteArticle(i));
    }

    /** {@code Member of Parliament}: a title. */
    private boolean isOfMember(int i) {
        return i > 1
                && passage.token(i - 1).folded().equals("of")
                && passage.token(i - 2).folded().startsWith("member");
    }

    /** {@code Department of La Paz}. */
    private boolean isRegion(int head, int end) {
        int place = words.placeLength(head + 2);
        boolean named = place > 1
                ? place == end - head - 2
                : end == head + 3
                        && passage.token(head + 2).is(Trait.PLACE)
                        && !passage.token(head + 2).is(Trait.MINISTRY);
        return named && passage.token(head).folded().equals("department");
    }

    private boolean isAll(int from, int to, int traits) {
        for (int i = from; i < to; i++) {
            if (!passage.token(i).isAny(traits)) {
                return false;
            }
        }
        return true;
    }
}
