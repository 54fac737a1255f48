package org.cablesearch.entity.internal.orgs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Lexicon;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Pronounceable;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Folding;

/**
 * Finds office symbols, and organisations joined by a slash.
 *
 * <pre>
 * G/TIP, EUR/WE, INR/B       one office
 * CDU/CSU, NATO/ISAF         one listed name, otherwise two
 * C/NF, B/D, N/A, S/REL      none
 * </pre>
 */
public final class OfficeSymbols {

    private static final int NO_OFFICE_WORD =
            Trait.set(Trait.NO_ORG, Trait.RANK, Trait.PLACE, Trait.WORD, Trait.TITLE_PART, Trait.CONNECTOR);

    private static final int TITLE = Trait.set(Trait.RANK, Trait.OFFICE, Trait.TITLE_PART);
    private static final int NAME = Trait.set(Trait.GIVEN, Trait.SURNAME, Trait.CALENDAR, Trait.PARTICLE);
    private static final int MAX_AGENCY_LENGTH = 4;

    /** The departments and agencies whose names mean something else elsewhere. */
    private static final int DEPARTMENTS = ContextWords.number("department");

    private static final int DEEDS = ContextWords.number("deed of a department");

    /** Departments whose name hardly ever means something else. */
    private static final int UNAMBIGUOUS = ContextWords.number("unambiguous department");

    /** Verbs whose object is someone: told, asked. */
    private static final int ADDRESSING = ContextWords.number("before a person");

    private static final int PROSE = Trait.set(Trait.FUNCTION, Trait.CONNECTOR);

    private static final int DEPARTMENT = Trait.set(Trait.MINISTRY, Trait.TITLE_PART);
    private static final Set<String> NO_OFFICE = ContextWords.of("marking");
    private static final int MAX_PART_LENGTH = 6;

    /** A longer text is not an office symbol, and could have as many parts as the cable has letters. */
    private static final int MAX_LENGTH = 100;

    private static final int NEVER = Trait.set(Trait.NO_ORG, Trait.RANK);

    private OfficeSymbols() {}

    public static void find(Passage passage, Organizations organizations, Lexicon lexicon) {
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            Token token = passage.token(i);
            if (isSymbol(token) && passage.isFree(i) && !isPartyOfState(passage, i)) {
                read(passage, i, organizations, lexicon);
            } else if (passage.kind() == Passage.Kind.PASSING
                    ? isOfficeOfPassingLine(passage, i)
                    : passage.capitals() && isActingDepartment(passage, i)) {
                organizations.addPart(passage, i, token.text(), department(token.folded(), lexicon));
            }
        }
    }

    /**
     * The known department for a subject, such as {@code ENERGY}, or else the known organisation with this name; an empty text if
     * there is neither.
     */
    private static String department(String folded, Lexicon lexicon) {
        String department = lexicon.organizations().organization("department of " + folded);
        return department.isEmpty() ? lexicon.organizations().organization(folded) : department;
    }

    private static boolean isSymbol(Token token) {
        return token.shape() == Shape.SYMBOL
                && token.text().length() <= MAX_LENGTH
                && !token.isAny(NEVER)
                && isCapitals(token.text());
    }

    /** {@code Congressman Long (R/WY)}: party and state. */
    private static boolean isPartyOfState(Passage passage, int i) {
        String text = passage.token(i).text();
        return text.length() == 4
                && "RDI".indexOf(text.charAt(0)) >= 0
                && text.charAt(1) == '/'
                && i > 0
                && passage.token(i - 1).isMark('(');
    }

    /** {@code DEPT FOR EEB AND ECA}, {@code PASS TO TREASURY}; not the {@code TREASURY} of a title. */
    private static boolean isOfficeOfPassingLine(Passage passage, int i) {
        Token token = passage.token(i);
        if (!passage.isFree(i) || (token.shape() != Shape.UPPER && !isItem(passage, i))) {
            return false;
        }
        if (token.isIn(DEPARTMENTS)) {
            return !isPartOfTitle(passage, i);
        }
        return !token.isAny(DEPARTMENT) && (token.is(Trait.BUREAU) || isUnpronounceable(token) || isAgency(passage, i));
    }

    /** {@code FOR S, PM AND T}: a letter alone, beside another office in a list; not {@code FOR ROE, J.}. */
    private static boolean isItem(Passage passage, int i) {
        return i > 0
                && passage.token(i).shape() == Shape.INITIAL
                && passage.token(i).text().length() == 1
                && (i + 1 == passage.size() || isListLink(passage, i + 1))
                && (isListLink(passage, i - 1)
                        ? isOffice(passage, i - 2) || isOffice(passage, i - 3)
                        : isOffice(passage, i + 2));
    }

    private static boolean isListLink(Passage passage, int i) {
        return passage.token(i).isMark(',') || passage.isWord(i, "and");
    }

    private static boolean isOffice(Passage passage, int i) {
        return i >= 0
                && i < passage.size()
                && (passage.token(i).is(Trait.BUREAU) || passage.token(i).shape() == Shape.SYMBOL);
    }

    /** In a text in capitals, {@code COMMERCE SHOULD NOTE}, {@code ASKED INTERIOR}, {@code FROM TREASURY}: a department. */
    private static boolean isActingDepartment(Passage passage, int i) {
        Token token = passage.token(i);
        if (!passage.isFree(i) || !token.isIn(DEPARTMENTS) || token.possessive()) {
            return false;
        }
        boolean acts = passage.isAfter(i, Trait.FUNCTION.bit())
                && i + 1 < passage.size()
                && (passage.token(i + 1).is(Trait.SPEECH) || passage.isIn(i + 1, DEEDS));
        boolean addressed = passage.isIn(i - 1, ADDRESSING)
                && i + 1 < passage.size()
                && passage.token(i + 1).isAny(PROSE);
        return acts || addressed || (token.isIn(UNAMBIGUOUS) && isBesideProse(passage, i));
    }

    private static boolean isBesideProse(Passage passage, int i) {
        boolean before = i + 1 == passage.size()
                || passage.token(i + 1).isAny(PROSE | Trait.SPEECH.bit())
                || passage.token(i + 1).shape() == Shape.MARK;
        return passage.isAfter(i, PROSE) && before;
    }

    private static boolean isPartOfTitle(Passage passage, int i) {
        return i + 1 < passage.size() && passage.token(i + 1).isAny(TITLE);
    }

    /**
     * {@code OFDA}, {@code EPA}: up to four letters that begin with a vowel and are not a word, a post or part of a
     * name.
     */
    private static boolean isAgency(Passage passage, int i) {
        Token token = passage.token(i);
        return token.text().length() > 2
                && token.text().length() <= MAX_AGENCY_LENGTH
                && "aeiou".indexOf(token.folded().charAt(0)) >= 0
                && token.folded().chars().allMatch(Character::isLetter)
                && !token.isAny(NO_OFFICE_WORD | NAME)
                && !(token.folded().startsWith("us")
                        && Posts.canonical(token.text()).isPresent())
                && !mayBeName(passage, i - 1)
                && !mayBeName(passage, i + 1);
    }

    private static boolean mayBeName(Passage passage, int i) {
        return passage.isFree(i)
                && passage.token(i).shape() != Shape.LOWER
                && passage.token(i).shape() != Shape.MARK
                && (passage.token(i).is(Trait.GIVEN) || !passage.token(i).isAny(NO_OFFICE_WORD | Trait.BUREAU.bit()));
    }

    /** {@code MLS}: letters that cannot be a person's name. */
    private static boolean isUnpronounceable(Token token) {
        return token.text().length() > 2
                && !Pronounceable.hasVowel(token.folded())
                && token.folded().chars().allMatch(Character::isLetter)
                && !token.isAny(NO_OFFICE_WORD);
    }

    private static boolean isCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    private static void read(Passage passage, int i, Organizations organizations, Lexicon lexicon) {
        List<String> parts = parts(passage.token(i).folded());
        boolean bureau = (lexicon.traits(parts.get(0)) & Trait.BUREAU.bit()) != 0;
        String last = parts.get(parts.size() - 1);
        // "INR/R/MR": between an office and letters, a title is letters too.
        int titles = parts.size() > 2 ? 0 : Trait.RANK.bit();
        boolean words = parts.stream().skip(1).anyMatch(part -> isOther(part, titles, lexicon));
        boolean passing = passage.kind() == Passage.Kind.PASSING
                && parts.stream()
                        .noneMatch(part -> part.length() > MAX_AGENCY_LENGTH || (lexicon.traits(part) & NAME) != 0);
        if (((bureau || passing) && last.length() > 1 && !words && parts.size() > 1)
                || lexicon.organizations().isListed(passage.token(i).folded())) {
            organizations.add(passage, i, i + 1);
        } else if (bureau && last.length() == 1 && parts.get(0).length() > 1 && !words) {
            organizations.add(passage, i, i + 1);
        } else if (parts.stream().allMatch(part -> lexicon.organizations().isListed(part))) {
            for (String part : passage.token(i).text().split("/")) {
                organizations.addPart(passage, i, part, lexicon.organizations().organization(Folding.fold(part)));
            }
        } else if (passage.kind() == Passage.Kind.PASSING && isBeforePerson(parts, lexicon)) {
            String agency = passage.token(i).text().substring(0, parts.get(0).length());
            organizations.addPart(passage, i, agency, lexicon.organizations().organization(parts.get(0)));
        }
    }

    /** {@code NNSA/HALVORS}: an agency and its officer. */
    private static boolean isBeforePerson(List<String> parts, Lexicon lexicon) {
        return parts.size() == 2
                && lexicon.organizations().isListed(parts.get(0))
                && parts.get(1).length() > MAX_AGENCY_LENGTH
                && parts.get(1).chars().allMatch(Character::isLetter);
    }

    private static boolean isOther(String part, int titles, Lexicon lexicon) {
        int traits = lexicon.traits(part);
        return part.isEmpty()
                || part.length() > MAX_PART_LENGTH
                || !part.chars().allMatch(Character::isLetter)
                || (traits & (titles | Trait.BUREAU.bit())) == Trait.RANK.bit()
                || NO_OFFICE.contains(part);
    }

    private static List<String> parts(String symbol) {
        return new ArrayList<>(List.of(symbol.split("/", -1)));
    }
}
