package org.cablesearch.entity.internal.orgs;

import java.util.Set;
import org.cablesearch.entity.internal.rule.Dictionary;
import org.cablesearch.entity.internal.rule.Finder;
import org.cablesearch.entity.internal.rule.Rule;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.OrgName;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;
import org.cablesearch.model.internal.text.Folding;

/**
 * Finds organisations by the head of their name, or by its first word in another language. This class reads candidates: where the
 * name before a head begins. The rows of {@link OrgRules#HEADS} and {@link OrgRules#OPENERS} judge them.
 *
 * <pre>
 * the Menem-era Supreme Court              begins after an adjective made with a hyphen
 * Meeting Ministry officials               begins after the word that opens the sentence
 * Food and Agriculture Organization        two plain words joined by "and" are one name
 * TOLD THE SOVIET PARLIAMENT               in capitals, PlainModifiers says where it begins
 * EU-African Union summit                  two organisations
 * </pre>
 */
public final class OrgNames implements Finder {

    private static final int HEADS = Trait.ORG_HEAD.bit();
    private static final int NOT_PLAIN =
            Trait.set(Trait.PLACE, Trait.SURNAME, Trait.DEMONYM, Trait.ROYAL, Trait.CALENDAR, Trait.ORG_HEAD);
    private static final int OF_NATION = Trait.set(Trait.NO_ORG, Trait.PLACE, Trait.DEMONYM);
    private static final int NO_ACRONYM = Trait.set(Trait.NO_ORG, Trait.PLACE);
    private static final int MAX_KNOWN = 6;
    private static final int KEPT_FIRST =
            Trait.set(Trait.MINISTRY, Trait.DEMONYM, Trait.ORG_HEAD, Trait.PLACE, Trait.TITLE_PART);

    private static final Set<String> OF_TITLES = ContextWords.of("before a title");
    private static final Set<String> FORCES = ContextWords.of("before forces");
    private static final Set<String> OF_STATE = ContextWords.of("of the state");

    /** Written with a capital, these mean the one of the country. */
    private static final Set<String> LEGISLATURES = ContextWords.of("legislature");

    private static final Set<String> OF_ORGANIZATIONS = ContextWords.of("legislature of an organization");

    private final Passage passage;
    private final Organizations organizations;
    private final OrgRules rules;
    private final OrgWords words;

    /** The index after the name that was found last. */
    private int end;

    private OrgNames(Passage passage, Organizations organizations, OrgRules rules) {
        this.passage = passage;
        this.organizations = organizations;
        this.rules = rules;
        this.words = new OrgWords(passage, organizations.lexicon().places());
    }

    public static void find(Passage passage, Organizations organizations, OrgRules rules) {
        new OrgNames(passage, organizations, rules).run();
    }

    private void run() {
        int i = passage.nextBeginning(0);
        while (i < passage.size()) {
            int segment = words.isCapital(i) ? words.segmentEnd(i) : i;
            i = passage.nextBeginning(segment > i ? Math.max(segment, read(i, segment)) : i + 1);
        }
    }

    /** Reads the organisation whose name begins in the segment, and returns the index after it. */
    private int read(int from, int segment) {
        int opener = isArticle(from) && segment > from + 1 ? from + 1 : from;
        if (passage.token(opener).is(Trait.ORG_OPENER) && OrgRules.OPENERS.judges(passage, opener, opener, this)) {
            return end;
        }
        int head = lastHead(from, segment);
        if (head < 0) {
            return segment;
        }
        boolean plain = passage.capitals()
                && passage.kind() == Passage.Kind.PARAGRAPH
                && !passage.token(head).is(Trait.ORG_WEAK)
                && !passage.token(head).isWord("authority");
        int start = plain
                ? startInCapitals(from, head)
                : withoutModifier(withoutOpener(passage, joined(from, head), head + 1), head);
        if (addPair(start, head + 1)) {
            return head + 1;
        }
        return OrgRules.HEADS.judges(passage, start, head, this) ? end : segment;
    }

    @Override
    public int length(Dictionary dictionary, Passage text, int from) {
        return rules.length(dictionary, text, from);
    }

    @Override
    public boolean tries(Rule rule) {
        return rules.tries(rule);
    }

    @Override
    public void rejected(Rule rule) {
        rules.rejected(rule);
    }

    @Override
    public void found(Rule rule, Passage text, int from, int to) {
        end = Math.max(to, endOfKnown(from));
        rules.found(rule, text, startOfNations(startOfKnown(from, end)), end);
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

    private boolean isArticle(int i) {
        return passage.token(i).opens() && passage.token(i).folded().equals("the");
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

    private boolean isAll(int from, int to, int traits) {
        for (int i = from; i < to; i++) {
            if (!passage.token(i).isAny(traits)) {
                return false;
            }
        }
        return true;
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

    /** {@code the "Strategic Plans Division"}: a quotation that is no sentence. */
    private static boolean isQuoted(Passage passage, int i) {
        return i > 1 && passage.token(i - 1).isMark('"') && passage.token(i - 2).shape() != Shape.MARK;
    }
}
