// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.near;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.NameSpelling;
import org.cablesearch.model.internal.names.NameWords;
import org.cablesearch.model.internal.names.NameWords.Word;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.internal.request.Vocabulary;

/**
 * The full name of the person whom a surname alone means, if the names of the archive leave only one reading: one person
 * is named in full with it, often, and all others together hardly ever.
 */
public final class FullNameLabels {

    /** Minimum cables with the full name; in fewer, others with the surname may be missing by chance. */
    private static final long MIN_CABLES = 5;

    /** Minimum ratio of cables with the full name to cables with other names of the surname. */
    private static final long TIMES = 10;

    /** The maximum number of surnames in a facet that are looked up; in a cluster each is a request. */
    private static final int MAX_LOOKED_UP = 20;

    private FullNameLabels() {}

    /** A facet of people, whose surnames have the full name as their label. */
    public static Facet labelled(Facet people, Vocabulary vocabulary) throws IOException {
        List<FacetValue> values = new ArrayList<>();
        int lookedUp = 0;
        for (FacetValue value : people.values()) {
            List<Word> name = NameWords.of(value.value());
            Optional<String> fullName = Optional.empty();
            if (name.size() == 1 && lookedUp < MAX_LOOKED_UP) {
                lookedUp++;
                fullName = of(name.getFirst().text(), vocabulary.beginning(Dimension.PEOPLE, value.value()));
            }
            values.add(new FacetValue(
                    value.value(), fullName.map(full -> "also " + full), value.count(), value.selected()));
        }
        return new Facet(people.dimension(), values, people.missing());
    }

    /**
     * The full name that a folded surname alone means; empty if it means several people or nobody.
     *
     * @param people all names that have the surname, and for each how many cables have it; other names are ignored
     */
    private static Optional<String> of(String surname, Map<String, Long> people) {
        List<Map.Entry<String, Long>> holders = people.entrySet().stream()
                .filter(name -> isHolder(name.getKey(), surname))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        String first = holders.getFirst().getKey();
        NameSpelling spelling = NameSpelling.of(first);
        long others = holders.stream()
                .filter(name -> !NameSpelling.of(name.getKey()).isLike(spelling))
                .mapToLong(Map.Entry::getValue)
                .sum();
        boolean isOne = holders.getFirst().getValue() >= Math.max(MIN_CABLES, TIMES * others);
        return isOne && NameWords.of(first).getLast().text().equals(surname) ? Optional.of(first) : Optional.empty();
    }

    /** Whether a name has the surname and another word that is not a title. */
    private static boolean isHolder(String name, String surname) {
        List<Word> words = NameWords.withoutTitles(NameWords.of(name), 1);
        return words.size() > 1 && words.stream().anyMatch(word -> word.text().equals(surname));
    }
}
