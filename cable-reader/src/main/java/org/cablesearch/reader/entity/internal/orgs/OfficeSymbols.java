// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.List;
import java.util.Set;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.entity.internal.rule.RuleTable;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.KnownNames;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

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

    private static final int NAME = Trait.set(Trait.GIVEN, Trait.SURNAME, Trait.CALENDAR, Trait.PARTICLE);
    private static final int MAX_AGENCY_LENGTH = 4;
    private static final Set<String> NO_OFFICE = ContextWords.of("marking");
    private static final int MAX_PART_LENGTH = 6;

    /** A longer text is not an office symbol, and could have as many parts as the cable has letters. */
    private static final int MAX_LENGTH = 100;

    private static final TokenTest SYMBOL = TokenTest.of("Symbol&:free&-NO_ORG|RANK");

    private OfficeSymbols() {}

    public static void find(Passage passage, Organizations organizations, OrgRules rules) {
        Lexicon lexicon = organizations.lexicon();
        RuleTable words = passage.kind() == Passage.Kind.PASSING ? OrgRules.OFFICES : OrgRules.DEPARTMENTS;
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            Token token = passage.token(i);
            if (isSymbol(passage, i) && !isPartyOfState(passage, i)) {
                read(passage, i, organizations, lexicon);
            } else if (words.accepts(passage, i, i + 1, rules)) {
                organizations.addPart(passage, i, token.text(), department(token.folded(), organizations.known()));
            }
        }
    }

    /**
     * The known department for a subject, such as {@code ENERGY}, or else the known organisation with this name; an empty text if
     * there is neither.
     */
    private static String department(String folded, KnownNames known) {
        String department = known.organization("department of " + folded);
        return department.isEmpty() ? known.organization(folded) : department;
    }

    private static boolean isSymbol(Passage passage, int i) {
        String text = passage.token(i).text();
        return SYMBOL.at(passage, i) && text.length() <= MAX_LENGTH && LetterCase.isUpper(text);
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
        boolean letters = (bureau || passing) && last.length() > 1 && parts.size() > 1;
        boolean letter = bureau && last.length() == 1 && parts.get(0).length() > 1;
        if (((letters || letter) && !words)
                || organizations.known().isListed(passage.token(i).folded())) {
            organizations.add(passage, i, i + 1);
        } else if (parts.stream().allMatch(part -> organizations.known().isListed(part))) {
            for (String part : passage.token(i).text().split("/")) {
                organizations.addPart(passage, i, part, organizations.known().organization(Folding.fold(part)));
            }
        } else if (passage.kind() == Passage.Kind.PASSING && isBeforePerson(parts, organizations.known())) {
            String agency = passage.token(i).text().substring(0, parts.get(0).length());
            organizations.addPart(passage, i, agency, organizations.known().organization(parts.get(0)));
        }
    }

    /** {@code NNSA/HALVORS}: an agency and its officer. */
    private static boolean isBeforePerson(List<String> parts, KnownNames known) {
        return parts.size() == 2
                && known.isListed(parts.get(0))
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
        return List.of(symbol.split("/", -1));
    }
}
