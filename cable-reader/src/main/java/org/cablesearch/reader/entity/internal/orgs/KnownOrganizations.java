// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.KnownNames;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Phrases;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Finds the organisations that {@code organizations.txt} lists. Names of several words are found before those of one
 * word, which may be part of a person's name.
 */
public final class KnownOrganizations {

    private static final int NO_ORGANIZATION = TokenTest.traits("PLACE|DEMONYM|WORD|NO_ORG|GIVEN|SURNAME|RANK|OFFICE");
    private static final TokenTest BEGINNING = TokenTest.of("-Lower&-Number/al~");
    private static final TokenTest INSIDE = TokenTest.of(":free&-Lower/:free&CONNECTOR|PARTICLE");
    private static final TokenTest NATIONALITY =
            TokenTest.of("DEMONYM&:free&-:possessive&Capital/DEMONYM&:free&-:possessive&:capitals");
    private static final Set<String> AFFILIATED = ContextWords.of("affiliated");
    private static final Set<String> AFFILIATED_ACRONYM = ContextWords.of("affiliated with an acronym");
    private static final int MIN_ACRONYM_LENGTH = 3;

    private KnownOrganizations() {}

    /** Finds names of several words. */
    public static void findPhrases(Passage passage, Organizations organizations) {
        Phrases<KnownNames.Name> names = organizations.known().ofSeveralWords();
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            KnownNames.Name name = BEGINNING.at(passage, i) ? names.at(passage, i) : null;
            if (name != null && IntStream.range(i, i + name.words().size()).allMatch(at -> INSIDE.at(passage, at))) {
                add(passage, i, name, organizations);
            }
        }
    }

    /** Finds names of one word that mean nothing else where they are. */
    public static void findWords(Passage passage, Organizations organizations, OrgRules rules) {
        KnownNames names = organizations.known();
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            Optional<KnownNames.Name> name = BEGINNING.at(passage, i) ? names.ofOneWord(passage, i) : Optional.empty();
            if (name.isPresent()
                    && !organizations.isTitle(name.get().words().get(0))
                    && !OrgRules.KNOWN.rejects(passage, i, rules)) {
                add(passage, i, name.get(), organizations);
            } else {
                findPart(passage, i, organizations);
            }
        }
    }

    private static void add(Passage passage, int i, KnownNames.Name name, Organizations organizations) {
        int end = i + name.words().size();
        if ((isMinistry(name) || (passage.capitals() && isForce(name))) && NATIONALITY.at(passage, i - 1)) {
            organizations.add(passage, i - 1, end);
        } else {
            organizations.add(passage, i, end, name);
        }
    }

    /** {@code Polish MFA}: each country has one, so the nationality is part of the name. */
    private static boolean isMinistry(KnownNames.Name name) {
        return name.organization().endsWith(" Ministry") || name.organization().startsWith("Ministry of ");
    }

    /** In capitals, {@code BRAZILIAN AIR FORCE}: in mixed case, the capitals before the head are read with it. */
    private static boolean isForce(KnownNames.Name name) {
        return name.text().endsWith(" Force") || name.text().endsWith(" Forces");
    }

    /** {@code NATO-led}, {@code Hamas-controlled}; {@code Dawa-affiliated} and {@code AZDI-led}, whatever the name. */
    private static void findPart(Passage passage, int i, Organizations organizations) {
        Token token = passage.token(i);
        // "al Qaeda-linked": a name of two words.
        if (token.shape() == Shape.LOWER || passage.isWord(i - 1, "al")) {
            return;
        }
        String text = token.text();
        int hyphen = text.lastIndexOf('-');
        if (hyphen < 2 || hyphen + 1 == text.length() || !Character.isLowerCase(text.charAt(hyphen + 1))) {
            return;
        }
        String part = text.substring(0, hyphen);
        String known = organizations.known().organization(Folding.fold(part));
        boolean written = part.equals(LetterCase.upper(part)) || token.is(Trait.MODIFIER);
        boolean acronym = part.length() >= MIN_ACRONYM_LENGTH && part.chars().allMatch(Character::isUpperCase);
        boolean affiliated = (acronym ? AFFILIATED_ACRONYM : AFFILIATED).contains(text.substring(hyphen + 1))
                && isUnknown(part, organizations);
        if ((written && !known.isEmpty()) || affiliated) {
            organizations.addPart(passage, i, part, known);
        }
    }

    private static boolean isUnknown(String part, Organizations organizations) {
        return Character.isUpperCase(part.charAt(0))
                && (organizations.lexicon().traits(Folding.fold(part)) & NO_ORGANIZATION) == 0;
    }
}
