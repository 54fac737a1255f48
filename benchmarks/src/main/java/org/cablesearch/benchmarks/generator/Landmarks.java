// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

/**
 * The known content of a generated archive, from which questions are created. Ranks count from 0, the commonest first.
 */
public final class Landmarks {

    private final GeneratedVocabulary vocabulary;
    private final Names names;
    private final Identities identities;
    private final int size;

    Landmarks(GeneratedVocabulary vocabulary, Names names, Identities identities, int size) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.identities = identities;
        this.size = size;
    }

    /** A content word. */
    public String word(int rank) {
        return vocabulary.word(vocabulary.functionWords() + rank);
    }

    /** Whether a word is one of the commonest, as {@code the} and {@code of} are. */
    public boolean isFunctionWord(String word) {
        return vocabulary.isFunctionWord(word);
    }

    /** The full name of a person. */
    public String person(int rank) {
        return names.person(rank).full();
    }

    /** A subject or program. */
    public String tag(int rank) {
        return WordList.words("tags.txt").get(rank);
    }

    /** The MRN of a cable that is cited. */
    public String cited(int rank) {
        return identities.of(GeneratedCitations.famous(rank) % size).mrn();
    }
}
