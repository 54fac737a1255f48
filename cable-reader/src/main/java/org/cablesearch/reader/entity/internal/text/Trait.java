// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

/** A property of a word, whatever its context; a word has any number of them. */
public enum Trait {
    /** An English word: in a cable in capitals, it distinguishes prose from names. */
    WORD,
    /** A given name. */
    GIVEN,
    /** A surname that alone means one known person. */
    SURNAME,
    /** A word or place that is a surname after a title or a given name: {@code Burns}. */
    TITLED_SURNAME,
    /** A place of one word. */
    PLACE,
    /** A nationality, an adjective of a country or of a faith. */
    DEMONYM,
    /** A month, a day, a feast. */
    CALENDAR,
    /** A title that precedes a name: {@code General}. */
    RANK,
    /** A short form that is a title if a point follows: {@code Sen}. */
    POINTED_RANK,
    /** A title that is part of the name: {@code Queen}. */
    ROYAL,
    /** An office before a name or after it: {@code leader}. */
    OFFICE,
    /** A word that makes a title longer: {@code Deputy}. */
    TITLE_PART,
    /** A verb whose subject is a person: {@code said}. */
    SPEECH,
    /** A word that precedes a person's name: {@code told}. */
    BEFORE_NAME,
    /** A small word that no name contains, such as the first word of a sentence: {@code When}. */
    FUNCTION,
    /** An adjective formed with a hyphen: {@code Kabul-based}. */
    MODIFIER,
    /** A small word inside a name: {@code van}. */
    PARTICLE,
    /** A head of an organisation's name: {@code Ministry}. */
    ORG_HEAD,
    /** A head of another language: {@code Conseil}. */
    ORG_OPENER,
    /** A head that is an organisation with a nationality alone: {@code Navy}. */
    ORG_SERVICE,
    /** A head that needs a name beside it: {@code Group}. */
    ORG_WEAK,
    /** A head of something other than an organisation: {@code Agreement}. */
    OTHER_HEAD,
    /** A noun before an organisation's own name: {@code newspaper}. */
    GENERIC,
    /** The subject of a ministry: {@code Justice}. */
    MINISTRY,
    /** A small word inside an organisation's name: {@code of}. */
    CONNECTOR,
    /** Letters that are not an organisation: {@code SIPDIS}, {@code MOU}. */
    NO_ORG,
    /** A bureau that opens an office symbol: {@code EUR}. */
    BUREAU,
    /** The first word of a known organisation. */
    ORG_START,
    /** The first word of a place of several words. */
    PLACE_START;

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
