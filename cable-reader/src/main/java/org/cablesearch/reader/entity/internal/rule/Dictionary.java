// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

/** Names and words that a row can look up, since a test of one token cannot tell them: {@code {place}}. */
public enum Dictionary {
    /** A place of several words. */
    PLACE,
    /** A known organisation. */
    ORGANIZATION,
    /** An acronym that the cable defines as an organisation. */
    DEFINED,
    /** Letters that in this cable, or in all, mean something other than an organisation. */
    OTHER,
    /** Words that may be a person's name, as far as the words themselves show. */
    NAME,
    /** A word that may be a person's name alone, as far as the word itself shows. */
    SURNAME,
    /** A word of the name of one of the cable's people. */
    PERSON,
    /** The last word of the name of one of the cable's people. */
    BEARER,
    /** A word that the cable has alone several times, and no less often as a person than with an article. */
    REPEATED,
    /** A word that in the cable is the subject or object of a verb of speech, and more often than it has an article. */
    SPEAKER,
    /** The same, several times more often. */
    FREQUENT,
    /** A word that in the cable is used alone, as often as a person as it has an article; or not at all. */
    NEUTRAL,
    /** A word that in the cable follows a preposition of place. */
    PLACED
}
