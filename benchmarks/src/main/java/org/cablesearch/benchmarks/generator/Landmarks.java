package org.cablesearch.benchmarks.generator;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The known content of a generated archive, from which questions are created. Ranks count from 0, the commonest first.
 */
public final class Landmarks {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    private final Vocabulary vocabulary;
    private final Names names;
    private final Identities identities;
    private final int size;

    Landmarks(Vocabulary vocabulary, Names names, Identities identities, int size) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.identities = identities;
        this.size = size;
    }

    /** A content word. */
    public String word(int rank) {
        return vocabulary.word(vocabulary.functionWords() + rank);
    }

    /** Two words that occur side by side. */
    public String phrase(int rank) {
        return vocabulary.pair(rank);
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
        return identities.of(Citations.famous(rank) % size).mrn();
    }

    /** The month of a cable, {@code 2006-08}; numbers from 0, below the size of the archive. */
    public String month(int number) {
        return MONTH.format(identities.of(number).date());
    }
}
