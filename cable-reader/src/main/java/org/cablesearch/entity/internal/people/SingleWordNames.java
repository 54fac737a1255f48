package org.cablesearch.entity.internal.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Lexicon;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;
import org.cablesearch.model.PersonRole;

/**
 * Finds people named by one word without a title: well-known surnames, and words used as the subject of a verb of
 * speech.
 *
 * <pre>
 * if Putin agrees                     a known surname
 * Rajoelina said … told Rajoelina     the subject and object of verbs of speech, and not a place
 * </pre>
 */
public final class SingleWordNames {

    private static final int ENOUGH = 4;
    private static final int MIN_LENGTH = 3;
    private static final int COMMON = Trait.set(
            Trait.WORD,
            Trait.PLACE,
            Trait.CALENDAR,
            Trait.DEMONYM,
            Trait.TITLE_PART,
            Trait.ORG_HEAD,
            Trait.OTHER_HEAD,
            Trait.MINISTRY,
            Trait.PARTICLE,
            Trait.NO_ORG);

    private static final int GROUPS = ContextWords.number("followers");
    private static final int VERBS = ContextWords.number("verb");

    /** Nouns after the surname of the person who rules. */
    private static final int RULES = ContextWords.number("ruled by a person");

    private static final Set<String> TOWNS = ContextWords.of("ending of a town");

    private final People people;
    private final LoneWords lone;
    private final Set<String> known = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();

    private SingleWordNames(People people, LoneWords lone) {
        this.people = people;
        this.lone = lone;
        for (PersonFound found : people.found()) {
            known.addAll(found.key());
            surnames.add(found.key().get(found.key().size() - 1));
        }
    }

    public static void find(List<Passage> passages, People people, LoneWords lone) {
        SingleWordNames names = new SingleWordNames(people, lone);
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.PARAGRAPH) {
                names.read(passage);
            } else if (passage.kind() == Passage.Kind.HEADING) {
                names.readHeading(passage);
            }
        }
    }

    private void read(Passage passage) {
        SurnamesInCapitals surnamesInCapitals = new SurnamesInCapitals(passage, people.lexicon(), known);
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            boolean inCapitals = passage.capitals()
                    && lone.use(passage.token(i).folded()).isNoPlace()
                    && surnamesInCapitals.isShown(i);
            if (inCapitals || (isAlone(passage, i) && isPerson(passage, i))) {
                int from = withParticles(passage, i);
                people.add(passage.text(from, i + 1), Optional.empty(), PersonRole.MENTIONED, passage, from);
                passage.take(from, i + 1);
                if (passage.capitals()) {
                    known.add(bare(passage, i));
                }
            }
        }
    }

    /** Moves back over particles, which do not begin a name in capitals by themselves: {@code VAN DEN BROECK}. */
    private static int withParticles(Passage passage, int i) {
        int from = i;
        while (passage.capitals()
                && from > 0
                && passage.isFree(from - 1)
                && passage.token(from - 1).is(Trait.PARTICLE)
                && passage.token(from - 1).text().length() > 1) {
            from--;
        }
        return from;
    }

    /**
     * In a heading or the subject, only people who are also in the text are found, by surname, with or without the
     * names before it, and well-known surnames.
     */
    private void readHeading(Passage passage) {
        int i = 0;
        while (i < passage.size()) {
            int end = i;
            while (end < passage.size() && isKnownWord(passage, end)) {
                end++;
            }
            boolean surname = end > i && surnames.contains(bare(passage, end - 1));
            if (surname || isFamous(passage, i)) {
                end = Math.max(end, i + 1);
                people.add(passage.text(i, end), Optional.empty(), PersonRole.MENTIONED, passage, i);
                passage.take(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean isKnownWord(Passage passage, int i) {
        Token token = passage.token(i);
        return passage.isFree(i)
                && token.shape() != Shape.LOWER
                && token.text().length() >= MIN_LENGTH
                && !token.isAny(COMMON)
                && known.contains(bare(passage, i));
    }

    /** Whether a word is a well-known surname and nothing else, with no other word of a name beside it. */
    private static boolean isFamous(Passage passage, int i) {
        Token token = passage.token(i);
        return token.is(Trait.SURNAME)
                && !token.isAny(COMMON | Trait.GIVEN.bit() | Trait.ORG_START.bit() | Trait.TITLED_SURNAME.bit())
                && token.shape() != Shape.LOWER
                && token.text().length() > MIN_LENGTH
                && passage.isFree(i)
                && !isNameWord(passage, i - 1)
                && (token.possessive() || !isNameWord(passage, i + 1));
    }

    private static boolean isNameWord(Passage passage, int i) {
        return passage.isFree(i)
                && passage.token(i).shape() != Shape.MARK
                && passage.token(i).shape() != Shape.LOWER
                && (passage.token(i).traits() == 0 || passage.token(i).isAny(Trait.NAMES));
    }

    private static String bare(Passage passage, int i) {
        return PersonName.bare(passage.token(i).folded());
    }

    private static boolean isAlone(Passage passage, int i) {
        boolean glued = i > 0
                && passage.token(i - 1).end() == passage.token(i).start()
                && (passage.token(i - 1).isMark(':') || passage.token(i - 1).isMark('/'));
        return !glued
                && NameTokens.isWord(passage, i, i)
                && passage.token(i).shape() != Shape.INITIAL
                && passage.token(i).text().length() > 1;
    }

    private boolean isPerson(Passage passage, int i) {
        Token token = passage.token(i);
        if (isOfGroup(passage, i)) {
            return false;
        }
        if (known.contains(PersonName.bare(token.folded()))) {
            return !isPartOfRun(passage, i)
                    && !(token.isAny(Trait.PLACE.bit() | Trait.PARTICLE.bit())
                            || (token.opens() && token.is(Trait.WORD)));
        }
        if (isRuler(passage, i, people.lexicon())) {
            return true;
        }
        if (isPartOfRun(passage, i) || token.isAny(COMMON) || token.text().length() < MIN_LENGTH) {
            return false;
        }
        if (isAfterOffice(passage, i) || isOne(passage, i)) {
            return true;
        }
        LoneWords.Use use = lone.use(token.folded());
        boolean surname = use.times() > 1
                && use.balance() >= 0
                && use.isNoPlace()
                && people.lexicon().endsAsSurname(token.folded());
        boolean inCapitals = passage.capitals()
                && token.text().length() > MIN_LENGTH
                && OrdinaryWords.mayBeName(token)
                && !people.lexicon().organizations().isListed(token.folded())
                && token.traits() == 0
                && (isBetweenForAndFrom(passage, i) || (use.isNoPlace() && isNameInCapitals(token, use)));
        return (surname && !passage.capitals())
                || (!passage.capitals() && use.isNoPlace() && isBesideName(passage, i))
                || inCapitals
                || (token.is(Trait.SURNAME) && !token.is(Trait.GIVEN))
                || (!passage.capitals() && use.balance() >= ENOUGH);
    }

    /**
     * {@code the Tavarenko government}, {@code a new Bush Administration}: a surname or a word that ends like one; before
     * "administration", any word that is in no list and does not end like a town: {@code Krasnoyarsk}.
     */
    private static boolean isRuler(Passage passage, int i, Lexicon lexicon) {
        Token token = passage.token(i);
        return i > 0
                && i + 1 < passage.size()
                && !passage.capitals()
                && token.shape() == Shape.CAPITAL
                && !token.possessive()
                && (passage.token(i - 1).isArticle()
                        || (i > 1
                                && passage.token(i - 1).shape() == Shape.LOWER
                                && passage.token(i - 2).isArticle()))
                && passage.isIn(i + 1, RULES)
                && (token.isAny(Trait.SURNAMES)
                        || (token.traits() == 0
                                && (lexicon.endsAsSurname(token.folded())
                                        || (passage.isWord(i + 1, "administration") && !token.endsLike(TOWNS)))));
    }

    /** {@code Medvedev and Kudrenko}: a word that is in no list but ends like a surname, beside a known surname. */
    private boolean isBesideName(Passage passage, int i) {
        return passage.token(i).traits() == 0
                && people.lexicon().endsAsSurname(passage.token(i).folded())
                && ((passage.isWord(i - 1, "and") && isKnownSurname(passage, i - 2))
                        || (passage.isWord(i + 1, "and") && isKnownSurname(passage, i + 2)));
    }

    private boolean isKnownSurname(Passage passage, int i) {
        return i >= 0
                && i < passage.size()
                && !passage.token(i).isAny(COMMON)
                && (passage.token(i).is(Trait.SURNAME) || surnames.contains(bare(passage, i)));
    }

    /** In capitals: the subject or object of a verb of speech, or a word that ends like a surname. */
    private boolean isNameInCapitals(Token token, LoneWords.Use use) {
        return use.balance() > 0 || (use.balance() == 0 && people.lexicon().endsAsSurname(token.folded()));
    }

    /** {@code FOR FARRIN FROM HUTCHEN:}, in the text of an informal telegram. */
    private static boolean isBetweenForAndFrom(Passage passage, int i) {
        int from = passage.isWord(i - 1, "from") ? i - 1 : i + 1;
        return passage.isWord(from, "from")
                && passage.isWord(from - 2, "for")
                && from + 1 < passage.size()
                && passage.token(from - 1).traits() == 0
                && passage.token(from + 1).traits() == 0;
    }

    /** {@code Houthi rebels}: the followers of someone. */
    private static boolean isOfGroup(Passage passage, int i) {
        return i + 1 < passage.size() && !passage.token(i).possessive() && passage.isIn(i + 1, GROUPS);
    }

    /** {@code SOMISA's Garnier has left}, {@code EAP/MLS - Weisenthal}: a word after an organisation in capitals. */
    private static boolean isAfterOffice(Passage passage, int i) {
        int office = i > 1 && passage.token(i - 1).isMark('-') ? i - 2 : i - 1;
        if (office < 0 || passage.isFree(office) || passage.capitals()) {
            return false;
        }
        Token token = passage.token(office);
        boolean written = token.shape() == Shape.UPPER || token.shape() == Shape.SYMBOL;
        return written && (office == i - 2 || (token.possessive() && isFollowedByVerb(passage, i)));
    }

    /** {@code its man in Maputo, one Duarte,}. */
    private static boolean isOne(Passage passage, int i) {
        return i > 1
                && passage.isWord(i - 1, "one")
                && passage.token(i - 2).shape() == Shape.MARK
                && !passage.token(i).possessive();
    }

    private static boolean isFollowedByVerb(Passage passage, int i) {
        return passage.isIn(i + 1, VERBS)
                || (i + 1 < passage.size() && passage.token(i + 1).is(Trait.SPEECH));
    }

    private static boolean isPartOfRun(Passage passage, int i) {
        return (isCapital(passage, i - 1)
                        && !passage.token(i - 1).opens()
                        && !passage.token(i - 1).possessive())
                || (isCapital(passage, i + 1)
                        && !passage.token(i).possessive()
                        && !passage.token(i + 1).is(Trait.RANK));
    }

    private static boolean isCapital(Passage passage, int i) {
        return passage.isFree(i) && !passage.capitals() && passage.token(i).shape() == Shape.CAPITAL;
    }
}
