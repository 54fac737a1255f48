// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.cablesearch.model.internal.names.NameParts;
import org.cablesearch.model.internal.names.Titles;
import org.cablesearch.model.internal.text.WordFile;
import org.cablesearch.reader.internal.facts.Bureaus;

/** A property of a word, whatever its context; a word has any number of them. */
public enum Trait {
    /** An English word: in a cable in capitals, it distinguishes prose from names. */
    WORD("words.txt", ""),
    /** A given name. */
    GIVEN("given-names.txt", ""),
    /** A surname that alone means one known person. */
    SURNAME("surnames.txt", ""),
    /** A word or place that is a surname after a title or a given name: {@code Burns}. */
    TITLED_SURNAME("titled-surnames.txt", ""),
    /** A place of one word. */
    PLACE(Set::of),
    /** A nationality, an adjective of a country or of a faith. */
    DEMONYM("demonyms.txt", ""),
    /** A month, a day, a feast. */
    CALENDAR("calendar.txt", ""),
    /** A title that precedes a name: {@code General}. */
    RANK(Titles::ranks),
    /** A short form that is a title if a point follows: {@code Sen}. */
    POINTED_RANK(Titles::withPoint),
    /** A title that is part of the name: {@code Queen}. */
    ROYAL(Titles::royal),
    /** An office before a name or after it: {@code leader}. */
    OFFICE(Titles::offices),
    /** A word that makes a title longer: {@code Deputy}. */
    TITLE_PART(Titles::parts),
    /** A verb whose subject is a person: {@code said}. */
    SPEECH("words-of-speech.txt", "after"),
    /** A word that precedes a person's name: {@code told}. */
    BEFORE_NAME("words-of-speech.txt", "before"),
    /** A small word that no name contains, such as the first word of a sentence: {@code When}. */
    FUNCTION("words-of-speech.txt", "function"),
    /** An adjective formed with a hyphen: {@code Kabul-based}. */
    MODIFIER(Set::of),
    /** A small word inside a name: {@code van}. */
    PARTICLE(NameParts::particles),
    /** A head of an organisation's name: {@code Ministry}. */
    ORG_HEAD("organization-words.txt", "head"),
    /** A head of another language: {@code Conseil}. */
    ORG_OPENER("organization-words.txt", "openers"),
    /** A head that is an organisation with a nationality alone: {@code Navy}. */
    ORG_SERVICE("organization-words.txt", "service"),
    /** A head that needs a name beside it: {@code Group}. */
    ORG_WEAK("organization-words.txt", "weak"),
    /** A head of something other than an organisation: {@code Agreement}. */
    OTHER_HEAD("organization-words.txt", "other"),
    /** A noun before an organisation's own name: {@code newspaper}. */
    GENERIC("organization-words.txt", "generic"),
    /** The subject of a ministry: {@code Justice}. */
    MINISTRY("organization-words.txt", "ministry"),
    /** A small word inside an organisation's name: {@code of}. */
    CONNECTOR("organization-words.txt", "connector"),
    /** Letters that are not an organisation: {@code SIPDIS}, {@code MOU}. */
    NO_ORG("acronyms.txt", ""),
    /** A bureau that opens an office symbol: {@code EUR}. */
    BUREAU(Bureaus::all),
    /** The first word of a known organisation. */
    ORG_START(Set::of),
    /** The first word of a place of several words. */
    PLACE_START(Set::of);

    /** Titles of people, without the words that only make them longer. */
    public static final int TITLES = set(RANK, ROYAL, OFFICE);

    /** Words that are names of people, whatever is beside them. */
    public static final int NAMES = set(GIVEN, SURNAME);

    /** Surnames, if only after a title. */
    public static final int SURNAMES = set(SURNAME, TITLED_SURNAME);

    /** Names of countries, towns and peoples. */
    public static final int NATION = set(PLACE, DEMONYM);

    /** Words that usually are something other than a name of a person. */
    public static final int COMMON = set(WORD, PLACE, CALENDAR, DEMONYM);

    // It only reads a list.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<? extends Collection<String>> words;

    /** A trait of the words of a section of a list beside this class. */
    Trait(String file, String section) {
        this(() -> WordFile.of(Trait.class::getResourceAsStream, file).words(section));
    }

    /** A trait of these words; of none, if the lexicon finds them by itself. */
    Trait(Supplier<? extends Collection<String>> words) {
        this.words = words;
    }

    /** The listed words, in any case. */
    Collection<String> words() {
        return words.get();
    }

    /** The bit of this trait in a set of traits, which is never stored. */
    @SuppressWarnings("EnumOrdinal")
    public int bit() {
        return 1 << ordinal();
    }

    /** The set of these traits. */
    public static int set(Trait... traits) {
        int bits = 0;
        for (Trait trait : traits) {
            bits |= trait.bit();
        }
        return bits;
    }
}
