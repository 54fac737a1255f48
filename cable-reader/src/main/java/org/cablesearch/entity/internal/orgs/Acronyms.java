package org.cablesearch.entity.internal.orgs;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Lexicon;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Pronounceable;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;
import org.cablesearch.model.internal.text.Folding;

/**
 * Finds acronyms of organisations in text of mixed case: three or more capitals that are neither a word, nor listed or
 * defined as something else, nor one of the cable's TAGS.
 *
 * <pre>
 * AFESIP agreed with IJM       both
 * Abdel Halim Bishr … AHB      none: the initials of a person
 * GRAD missiles, TRABEL Ali    none: a type of weapon; a surname
 * TransNamib has no track      a capital inside a word
 * Swedbank will not lend       a firm's ending
 * two F-16s, 40 MW, the MOU    none
 * </pre>
 */
public final class Acronyms {

    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 10;
    private static final int MAX_ODD_LENGTH = 4;

    /** The first letters of the acronyms of governments: {@code GOXX}. */
    private static final String GOVERNMENT = "go";

    private static final int YEAR_LENGTH = 4;
    private static final int NEVER =
            Trait.set(Trait.NO_ORG, Trait.WORD, Trait.PLACE, Trait.CALENDAR, Trait.RANK, Trait.DEMONYM, Trait.SURNAME);

    private static final Set<String> FIRM_ENDINGS = ContextWords.of("ending of a firm");
    /** Nouns before which the letters are a type: GRAD missiles. */
    private static final int EQUIPMENT = ContextWords.number("equipment");

    /** People and papers of an organisation: spokesman, officials. */
    private static final int STAFF = ContextWords.number("of an acronym");

    private static final Pattern BRAND =
            Pattern.compile("(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|Al|El|Ben|Bin|Kwa)[A-Z])"
                    + "(?!Pol|Econ|Est|Emb|Con|Dep|Min|Amb|Leg|Perm|Prep|Rev)"
                    + "([A-Z][a-z]{2,})(?!Offs?$|Cons?$|Couns$|Reps?$)[A-Z][a-z]{2,}(?:[A-Z][a-z]{2,}+)*+");
    private static final int PLAIN = Trait.set(Trait.WORD, Trait.RANK, Trait.OFFICE);
    private static final int PROSE = Trait.set(Trait.FUNCTION, Trait.CONNECTOR, Trait.SPEECH, Trait.BEFORE_NAME);

    private Acronyms() {}

    /**
     * Finds acronyms in a passage.
     *
     * @param others words that are no acronyms in this cable: its TAGS, its signers
     * @param initials the letters, in lower case, by which the cable may mean a person whom it names in full
     */
    public static void find(Passage passage, Organizations organizations, Set<String> others, Set<String> initials) {
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            if (passage.isFree(i)
                    && (isOrganization(passage, i, organizations, others, initials)
                            || isBrand(passage, i, organizations.lexicon())
                            || isFirmByEnding(passage, i))) {
                organizations.add(passage, i, i + 1);
            }
        }
    }

    /** {@code TransNamib}: a capital inside a word, whose parts are neither English nor parts of a name ({@code McCain}). */
    private static boolean isBrand(Passage passage, int i, Lexicon lexicon) {
        Token token = passage.token(i);
        if (passage.capitals()
                || token.shape() != Shape.CAPITAL
                || (token.traits() & ~Trait.ORG_START.bit()) != 0
                || !hasCapitalInside(token.text())) {
            return false;
        }
        Matcher brand = BRAND.matcher(token.text());
        return brand.matches()
                && (lexicon.traits(Folding.fold(brand.group(1))) & PLAIN) == 0
                && !(isName(passage, i - 1) || isName(passage, i + 1));
    }

    /**
     * {@code Swedbank}, {@code Transneft}: a word that is in no list, has the ending of a firm's name, and has no
     * word of a name beside it.
     */
    private static boolean isFirmByEnding(Passage passage, int i) {
        Token token = passage.token(i);
        return !passage.capitals()
                && token.shape() == Shape.CAPITAL
                && token.traits() == 0
                && hasFirmEnding(token.folded())
                && !(isName(passage, i - 1) || isName(passage, i + 1));
    }

    private static boolean hasFirmEnding(String folded) {
        for (String ending : FIRM_ENDINGS) {
            if (folded.length() >= ending.length() + MIN_LENGTH && folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** A cheap check first, so that the pattern is tried on few words. */
    private static boolean hasCapitalInside(String text) {
        int i = 1;
        while (i < text.length() && !Character.isUpperCase(text.charAt(i))) {
            i++;
        }
        return i < text.length();
    }

    private static boolean isName(Passage passage, int i) {
        return passage.isFree(i)
                && passage.token(i).shape() == Shape.CAPITAL
                && !passage.token(i).opens();
    }

    private static boolean isOrganization(
            Passage passage, int i, Organizations organizations, Set<String> others, Set<String> initials) {
        Token token = passage.token(i);
        if (token.shape() != Shape.UPPER || token.text().endsWith("s")) {
            return false;
        }
        if (organizations.isDefined(token.folded())) {
            return true;
        }
        if (organizations.lexicon().isSubjectCode(token.text())) {
            return false;
        }
        if (passage.capitals()) {
            return (isUnspeakable(token) || isOfStaff(passage, i))
                    && !others.contains(token.text())
                    && !organizations.isExcluded(token.folded());
        }
        return !token.shouted()
                && !(passage.kind() == Passage.Kind.PASSING && token.is(Trait.GIVEN))
                && token.text().length() >= MIN_LENGTH
                && token.text().length() <= MAX_LENGTH
                && !token.isAny(NEVER)
                && !organizations.isExcluded(token.folded())
                && isCapitals(token.text())
                && !others.contains(token.text())
                && isLetters(token.text())
                && !token.folded().startsWith(GOVERNMENT)
                && !isOfNation(token.folded(), organizations.lexicon())
                && !isBesideCapitals(passage, i)
                && !isBesideName(passage, i)
                && !initials.contains(token.folded());
    }

    /** {@code GRAD missiles}; {@code TRABEL Ali}, {@code ISMAIL TRABEL}: names in capitals, since acronyms do not come in rows. */
    private static boolean isBesideName(Passage passage, int i) {
        if (passage.isIn(i + 1, EQUIPMENT)) {
            return true;
        }
        return isPronounceable(passage.token(i))
                && (isGiven(passage, i + 1) || isNameInCapitals(passage, i - 1) || isNameInCapitals(passage, i + 1));
    }

    private static boolean isGiven(Passage passage, int i) {
        return passage.isFree(i)
                && passage.token(i).shape() == Shape.CAPITAL
                && passage.token(i).is(Trait.GIVEN)
                && !passage.token(i).is(Trait.WORD);
    }

    private static boolean isNameInCapitals(Passage passage, int i) {
        return passage.isFree(i)
                && passage.token(i).shape() == Shape.UPPER
                && (passage.token(i).traits() & ~Trait.GIVEN.bit()) == 0
                && isPronounceable(passage.token(i));
    }

    private static boolean isPronounceable(Token token) {
        return token.text().length() > MIN_LENGTH && Pronounceable.hasVowel(token.folded());
    }

    /** {@code UK-U}, which begins {@code UK-U.S. relations}. */
    private static boolean isOfNation(String folded, Lexicon lexicon) {
        int hyphen = folded.indexOf('-');
        return hyphen > 0 && (lexicon.traits(folded.substring(0, hyphen)) & Trait.NATION) != 0;
    }

    /** In a text in capitals: letters that cannot be spoken as a word, as {@code PLSTF}, {@code DGED}, {@code USFS}. */
    private static boolean isUnspeakable(Token token) {
        String folded = token.folded();
        return folded.length() >= MIN_LENGTH
                && folded.length() <= MAX_LENGTH
                && !token.isAny(NEVER)
                && isLetters(folded)
                && !(folded.length() > MIN_LENGTH && folded.endsWith("s"))
                && (!Pronounceable.hasVowel(folded)
                        || (token.traits() == 0
                                && ((folded.length() <= MAX_ODD_LENGTH && Pronounceable.hasOddOnset(folded))
                                        || hasOddEnd(folded))));
    }

    /** In a text in capitals, {@code TAMO SPOKESMAN}: three or four letters that are in no list, before people or papers of it. */
    private static boolean isOfStaff(Passage passage, int i) {
        Token token = passage.token(i);
        return token.traits() == 0
                && token.folded().length() >= MIN_LENGTH
                && token.folded().length() <= MAX_ODD_LENGTH
                && isLetters(token.folded())
                && passage.isIn(i + 1, STAFF)
                && !token.folded().startsWith(GOVERNMENT)
                && passage.isAfter(i, PROSE);
    }

    /** {@code USFC}: a vowel, then only consonants, three or more. */
    private static boolean hasOddEnd(String folded) {
        return folded.length() >= MAX_ODD_LENGTH
                && Pronounceable.isVowel(folded.charAt(0))
                && !Pronounceable.hasVowel(folded.substring(1));
    }

    /** Whether a word is all capitals, or the {@code MoX} of a ministry. */
    private static boolean isCapitals(String text) {
        boolean ministry = text.startsWith("Mo") && text.length() == MIN_LENGTH;
        return ministry || text.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether a word has only letters, of which one may follow a hyphen: {@code PML-N}. */
    private static boolean isLetters(String text) {
        if (text.chars().filter(Character::isLetter).count() < MIN_LENGTH) {
            return false;
        }
        int hyphen = text.indexOf('-');
        if (hyphen >= 0 && hyphen < text.length() - 2) {
            return false;
        }
        return text.chars().allMatch(c -> Character.isLetter(c) || c == '-');
    }

    /** {@code the 2005 ACTA}: an agreement, a law or a report. */
    private static boolean isOfYear(Passage passage, int i) {
        return i > 1
                && passage.token(i - 1).shape() == Shape.NUMBER
                && passage.token(i - 1).text().length() == YEAR_LENGTH
                && passage.isWord(i - 2, "the")
                && (i + 1 == passage.size() || passage.token(i + 1).shape() == Shape.MARK);
    }

    /** {@code COMMENT END}, {@code F 16}, {@code the 2005 ACTA}: a heading, a type of aircraft, an agreement. */
    private static boolean isBesideCapitals(Passage passage, int i) {
        boolean label = passage.token(i).opens()
                && i + 1 < passage.size()
                && passage.token(i + 1).isMark(':');
        return label
                || isOfYear(passage, i)
                || isHeading(passage, i - 1)
                || isHeading(passage, i + 1)
                || (i + 1 < passage.size() && passage.token(i + 1).shape() == Shape.NUMBER);
    }

    private static boolean isHeading(Passage passage, int i) {
        return i >= 0
                && i < passage.size()
                && passage.token(i).shape() == Shape.UPPER
                && passage.token(i).is(Trait.WORD)
                && passage.token(i).text().length() > 2;
    }
}
