// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.reader.entity.internal.text.Lexicon;

/**
 * Creates one entry for each person: full names that agree are merged, and a surname alone is merged with the full name
 * that contains it.
 *
 * <pre>
 * Ing Kantha Phavi … Kantha Phavi                 one: the longer name has all words of the shorter
 * Abdel Basset al-Megrahi … Abdel Bassett         one: a letter of difference
 * Jorge Armando Felix … Jorge Felix               one: the first and last words agree, but for a typo in the last
 * Mark Taylor … Charles Taylor … Taylor           the surname goes to the last of them
 * President Gbagbo … Simone Gbagbo                two: the surname came first, with its own title
 * </pre>
 */
public final class PersonMerger {

    private static final int MAX_COMPARED = 50;
    private static final int MIN_TYPO_LENGTH = 5;

    private final Map<String, Person> exact = new HashMap<>();
    private final Map<String, List<Person>> byWord = new HashMap<>();
    private final List<Person> persons = new ArrayList<>();

    private PersonMerger() {}

    /** The people, in order of first appearance. */
    public static List<PersonMention> merge(List<PersonFound> found) {
        PersonMerger merger = new PersonMerger();
        List<PersonFound> ordered = found.stream()
                .sorted(Comparator.comparingLong(PersonFound::place))
                .toList();
        ordered.stream().filter(PersonFound::isFull).forEach(merger::addFull);
        Map<String, Boolean> own = new LinkedHashMap<>();
        ordered.stream().filter(one -> !one.isFull()).forEach(one -> merger.addSurname(one, own));
        return merger.persons.stream()
                .sorted(Comparator.comparingLong(Person::firstPlace))
                .map(Person::mention)
                .toList();
    }

    private void addFull(PersonFound found) {
        String key = String.join(" ", found.key());
        Person person = exact.get(key);
        if (person == null) {
            person = similar(found).orElseGet(() -> open(found));
            exact.put(key, person);
            index(person, found.key());
        }
        person.add(found);
    }

    private Optional<Person> similar(PersonFound found) {
        for (String word : found.key()) {
            List<Person> candidates = byWord.getOrDefault(word, List.of());
            for (Person person : candidates.subList(0, Math.min(candidates.size(), MAX_COMPARED))) {
                if (agree(person.key(), found.key())) {
                    return Optional.of(person);
                }
            }
        }
        return Optional.empty();
    }

    private Person open(PersonFound found) {
        Person person = new Person(found.key());
        persons.add(person);
        return person;
    }

    private void index(Person person, List<String> words) {
        for (String word : words) {
            List<Person> sharing = byWord.computeIfAbsent(word, key -> new ArrayList<>());
            if (sharing.size() <= MAX_COMPARED && !sharing.contains(person)) {
                sharing.add(person);
            }
        }
    }

    /** Whether two full names belong to one person. */
    static boolean agree(List<String> a, List<String> b) {
        boolean aIsLonger = a.size() >= b.size();
        List<String> longer = aIsLonger ? a : b;
        List<String> shorter = aIsLonger ? b : a;
        boolean first = longer.get(0).equals(shorter.get(0));
        boolean last = last(longer).equals(last(shorter));
        return (first && last)
                || ((first || last) && isWithin(shorter, longer))
                || isReversed(longer, shorter)
                || (longer.size() == shorter.size() && isTypo(longer, shorter))
                || (first && shorter.size() == 2 && isTypo(last(longer), last(shorter)));
    }

    private static boolean isWithin(List<String> shorter, List<String> longer) {
        int next = 0;
        for (String word : longer) {
            if (next < shorter.size() && word.equals(shorter.get(next))) {
                next++;
            }
        }
        return next == shorter.size();
    }

    private static boolean isReversed(List<String> a, List<String> b) {
        return a.size() == b.size() && a.containsAll(b) && b.containsAll(a);
    }

    private static boolean isTypo(List<String> a, List<String> b) {
        int differing = 0;
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                int limit = a.size() > 2 && a.get(i).length() > MIN_TYPO_LENGTH ? 2 : 1;
                boolean near =
                        a.get(i).length() >= MIN_TYPO_LENGTH && EditDistance.of(a.get(i), b.get(i), limit) <= limit;
                differing += near ? 1 : 2;
            }
        }
        return differing <= 1;
    }

    private static boolean isTypo(String a, String b) {
        return a.length() > MIN_TYPO_LENGTH && EditDistance.of(a, b, 1) <= 1;
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private void addSurname(PersonFound found, Map<String, Boolean> own) {
        String word = found.key().get(0);
        Optional<Person> bearer = bearer(found);
        boolean another = bearer.isPresent() && isAnother(found, bearer.get());
        if ((own.containsKey(word) && exact.containsKey(word)) || another || bearer.isEmpty()) {
            own.put(word, true);
            exact.computeIfAbsent(word, key -> open(found)).add(found);
        } else {
            bearer.get().add(found);
        }
    }

    /**
     * Whether a surname with a title means another person: it comes before the full name, which does not have this title
     * and is that of a relative. Otherwise the two are one person: {@code Chancellor Merkel … Angela Merkel}.
     */
    private static boolean isAnother(PersonFound found, Person bearer) {
        return found.title().isPresent()
                && Lexicon.standard()
                        .isRelative(found.key().get(0), bearer.key().get(0))
                && found.place() < bearer.firstPlace()
                && !bearer.title().equals(found.title())
                && bearer.firstPlace() != 0
                && bearer.isOnlyMentioned();
    }

    /**
     * The person with this surname. If there are several, the one whom it fits best; if several fit equally well, the
     * one named last before it.
     */
    private Optional<Person> bearer(PersonFound found) {
        String word = found.key().get(0);
        List<Person> sharing = byWord.getOrDefault(word, List.of());
        Optional<Person> best = Optional.empty();
        int rank = -1;
        for (Person person : sharing) {
            int points = person.rankOf(word) * 2 + (person.firstPlace() <= found.place() ? 1 : 0);
            if (person.rankOf(word) > 0
                    && (points > rank || (points == rank && person.firstPlace() <= found.place()))) {
                best = Optional.of(person);
                rank = points;
            }
        }
        return best;
    }
}
