// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the sentences of one cable. Words are drawn by frequency, and some are repeated, because a cable has a
 * subject. A person first has a title, later only a surname; an organisation is first named in full with its acronym,
 * later only by its acronym.
 */
final class Prose {

    private static final int LINE = 65;
    private static final int TOPICS = 50;
    private static final double PERSON = 0.013;
    private static final double ORG = 0.011;
    private static final double PAIR = 0.025;

    private final GeneratedVocabulary vocabulary;
    private final Names names;
    private final SplittableRandom random;
    private final List<String> topics = new ArrayList<>(TOPICS);
    private final List<Names.Person> people = new ArrayList<>();
    private final List<Names.Org> orgs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(8_000);
    private int lineStart;

    Prose(GeneratedVocabulary vocabulary, Names names, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.random = random;
        for (int i = 0; i < TOPICS; i++) {
            topics.add(vocabulary.contentWord(random));
        }
    }

    /** The text so far; callers may append to it. */
    StringBuilder text() {
        return text;
    }

    /** Ends the line and begins a new one. */
    Prose newLine() {
        text.append(" \n");
        lineStart = text.length();
        return this;
    }

    /** Appends words and a space. */
    Prose words(String words) {
        text.append(words).append(' ');
        return this;
    }

    /** A few words of the cable's subject, each with an initial capital. */
    String title(int count) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < count; i++) {
            title.append(i == 0 ? "" : " ").append(Names.capitalised(topic()));
        }
        return title.toString();
    }

    /** Appends the sentences of a paragraph, with about this many words. */
    Prose sentences(int count) {
        int left = count;
        while (left > 0) {
            int length = 8 + random.nextInt(28);
            sentence(Math.min(length, left + 4));
            left -= length;
        }
        return this;
    }

    private void sentence(int length) {
        boolean quoted = random.nextInt(12) == 0;
        for (int i = 0; i < length; i++) {
            double kind = random.nextDouble();
            if (kind < PERSON) {
                append(person());
            } else if (kind < PERSON + ORG) {
                append(org());
            } else if (kind < PERSON + ORG + PAIR) {
                append(vocabulary.drawPair(random));
            } else {
                String word = word();
                append(i == 0 ? Names.capitalised(word) : i == 3 && quoted ? '"' + word + '"' : word);
            }
            if (i < length - 1 && random.nextInt(16) == 0) {
                text.append(',');
            }
        }
        text.append(". ");
    }

    private void append(String words) {
        int end = text.length();
        if (end - lineStart + words.length() > LINE) {
            newLine();
        } else if (end > lineStart && text.charAt(end - 1) != ' ') {
            text.append(' ');
        }
        text.append(words);
    }

    private String word() {
        int rank = vocabulary.drawRank(random);
        if (rank >= vocabulary.functionWords() && random.nextInt(3) == 0) {
            return topic();
        }
        return rank == GeneratedVocabulary.SIZE - 1 ? Integer.toString(random.nextInt(100_000)) : vocabulary.word(rank);
    }

    private String topic() {
        double bent = random.nextDouble();
        return topics.get((int) (bent * bent * TOPICS));
    }

    private String person() {
        if (!people.isEmpty() && random.nextBoolean()) {
            return people.get(random.nextInt(people.size())).surname();
        }
        Names.Person person = names.drawPerson(random);
        people.add(person);
        return person.title() + " " + person.full();
    }

    private String org() {
        if (!orgs.isEmpty() && random.nextBoolean()) {
            return orgs.get(random.nextInt(orgs.size())).acronym();
        }
        Names.Org org = names.drawOrg(random);
        orgs.add(org);
        return org.name().equals(org.acronym()) ? org.name() : org.name() + " (" + org.acronym() + ")";
    }
}
