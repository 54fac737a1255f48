// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.NameSpelling;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.Suggestions.Suggestion;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;

/** Tests the suggestions of people, whose spellings are grouped. */
class SuggesterTest {

    private static final String[][] SPELLINGS = {
        {"Muammar", "Moammar", "Mu'ammar"},
        {"Mohamed", "Mohammed", "Muhammad", "Mohammad"},
        {"Khalid", "Khaled", "Xalid"},
        {"Maria"},
        {"Yahya", "Yehia"},
        {"Qadhafi", "Gaddafi", "Kadafi", "Khadafi"},
        {"Yeltsin", "Jelzin"},
        {"Lavrov", "Lawrow"},
        {"Saakashvili", "Saakaschwili"},
        {"Chavez", "Shavez"},
        {"Garcia"},
        {"al-Maliki", "Maliki"},
    };

    /** The longest list of names that a user may request at once takes no more time per name than a short one. */
    @Test
    void workGrowsWithTheNames() {
        Work.assertLinear("suggestions", 1_000, SuggesterTest::unlike, SuggesterTest::suggested);
    }

    @Test
    void workGrowsWithTheNamesThatBeginAndEndAlike() {
        Work.assertLinear("suggestions", 120, SuggesterTest::alikeAtBothEnds, SuggesterTest::suggested);
    }

    /** As many names of one family, none of which is a spelling of another. */
    private static List<String> alikeAtBothEnds(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Mohamed " + consonants(i / 400) + "r" + consonants(i % 400) + " Khan")
                .toList();
    }

    /** So many names that none is a spelling of another. */
    private static List<String> unlike(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Mar" + consonants(i / 400) + " Kar" + consonants(i % 400))
                .toList();
    }

    private static String consonants(int number) {
        String letters = "bdfklmnrstvz";
        return "a" + letters.charAt(number % 12) + "a" + letters.charAt(number / 12 % 12) + "a"
                + letters.charAt(number / 144 % 12) + "o";
    }

    /** The groups are those of a comparison of each name with the first name of each group. */
    @Test
    void groupsAreThoseOfAllPairs() {
        long seed = 11;
        Random random = new Random(seed);
        List<String> names = IntStream.range(0, 600)
                .mapToObj(i -> any(random) + " " + any(random) + (i % 3 == 0 ? " " + any(random) : ""))
                .distinct()
                .toList();
        Map<NameSpelling, List<String>> groups = new LinkedHashMap<>();
        for (String name : names) {
            NameSpelling spelling = NameSpelling.of(name);
            NameSpelling first = groups.keySet().stream()
                    .filter(other -> other.isLike(spelling))
                    .findFirst()
                    .orElse(spelling);
            groups.computeIfAbsent(first, one -> new ArrayList<>()).add(name);
        }
        List<String> wanted = groups.values().stream().map(List::getFirst).toList();
        List<Suggestion> suggested = suggested(names).values();
        assertEquals(wanted, suggested.stream().map(Suggestion::value).toList(), "seed " + seed);
        for (Suggestion suggestion : suggested) {
            List<String> group = groups.values().stream()
                    .filter(one -> one.getFirst().equals(suggestion.value()))
                    .findFirst()
                    .orElseThrow();
            int others =
                    suggestion.label().map(label -> label.split(", ").length).orElse(0);
            assertEquals(group.size() - 1, others, suggestion + " " + group);
        }
    }

    private static String any(Random random) {
        String[] spellings = SPELLINGS[random.nextInt(SPELLINGS.length)];
        return spellings[random.nextInt(spellings.length)];
    }

    /** All suggestions for these people, of whom the first is the commonest. */
    private static Suggestions suggested(List<String> people) {
        Map<String, Long> counts = new LinkedHashMap<>();
        people.forEach(name -> counts.put(name, (long) people.size() - counts.size()));
        try {
            return new Suggester(new People(counts), Deadlines.none()).suggest(SuggestField.PEOPLE, "", people.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The people of an index, and how many cables name each. */
    private record People(Map<String, Long> people) implements SuggestionSource {

        @Override
        public Map<String, Long> beginning(Dimension dimension, String typed) {
            return people;
        }

        @Override
        public Map<String, Long> counts(Dimension dimension, List<String> values) {
            return people;
        }

        @Override
        public List<String> spellings(String word) {
            return List.of(word);
        }

        @Override
        public Optional<String> label(String code) {
            return Optional.empty();
        }

        @Override
        public List<Suggestion> ids(String typed, int limit) {
            return List.of();
        }
    }
}
