// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Invented people and organisations; some appear often, most of them once. */
final class Names {

    private static final int KNOWN = 20_000;
    private static final int OTHERS = 4_000_000;
    private static final int KNOWN_ORGS = 8_000;
    private static final String[] ORG_HEADS = {
        "Ministry of %s",
        "%s Party",
        "National %s Commission",
        "%s Association",
        "Committee for %s",
        "%s Bank",
        "Bureau of %s",
        "%s Council",
        "Institute for %s Studies",
        "%s Company",
        "University of %s"
    };
    private static final String[] ACRONYMS = {"UN", "EU", "NATO", "IMF", "OECD", "UNHCR", "WHO", "WTO", "USAID", "FBI"};

    private final List<String> given = WordList.words("given-names.txt");
    private final List<String> surnames = WordList.words("surnames.txt");
    private final List<String> titles = WordList.lines("titles.txt");
    private final Weighted known = Weighted.zipf(KNOWN, 0.85);
    private final Weighted knownOrgs = Weighted.zipf(KNOWN_ORGS, 0.8);
    private final Weighted titleRanks = Weighted.zipf(titles.size(), 0.7);
    private final GeneratedVocabulary vocabulary;

    Names(GeneratedVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A person: a different one for each number, the same each time. */
    record Person(String title, String given, String surname) {

        String full() {
            return given + " " + surname;
        }
    }

    /** An organisation; one without a long name is its acronym alone. */
    record Org(String name, String acronym) {}

    /** Draws a person for a cable to name. */
    Person drawPerson(SplittableRandom random) {
        return person(random.nextInt(3) > 0 ? known.draw(random) : KNOWN + random.nextInt(OTHERS));
    }

    /** The person with a number; people with lower numbers are named more often. */
    Person person(int number) {
        SplittableRandom random = new SplittableRandom(number * 31L + 5);
        String surname = random.nextInt(3) == 0
                ? surnames.get(random.nextInt(surnames.size()))
                : capitalised(SyllableWords.word(random.nextInt(60_000) * 5));
        return new Person(titles.get(titleRanks.draw(random)), given.get(random.nextInt(given.size())), surname);
    }

    /** Draws an organisation for a cable to name. */
    Org drawOrg(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            String acronym = ACRONYMS[random.nextInt(1 + random.nextInt(ACRONYMS.length))];
            return new Org(acronym, acronym);
        }
        return org(knownOrgs.draw(random));
    }

    private Org org(int number) {
        SplittableRandom random = new SplittableRandom(number * 37L + 11);
        String matter = capitalised(word(random));
        if (random.nextInt(3) == 0) {
            matter = capitalised(word(random)) + " " + matter;
        }
        String name = String.format(Locale.ROOT, ORG_HEADS[random.nextInt(ORG_HEADS.length)], matter);
        StringBuilder acronym = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            if (Character.isUpperCase(word.charAt(0))) {
                acronym.append(word.charAt(0));
            }
        }
        return new Org(name, acronym.length() > 1 ? acronym.toString() : acronym + "O");
    }

    private String word(SplittableRandom random) {
        return vocabulary.word(vocabulary.functionWords() + random.nextInt(700));
    }

    static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
