// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.entity.internal.people.PersonName;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Trait;
import org.cablesearch.testing.Archive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commonest names of an archive contain no places, months, titles or duplicates. */
class FacetsTest {

    private static final int TOP = 50;

    /** Agencies: one is also the title of its head, one also a post that is addressed. */
    private static final Set<String> AGENCIES = Set.of("USTR", "TREASURY");

    private static final int NEVER = Trait.set(Trait.PLACE, Trait.CALENDAR, Trait.DEMONYM, Trait.RANK, Trait.NO_ORG);

    @ParameterizedTest
    @MethodSource(Archive.AT_HAND)
    void containNoPlacesMonthsTitlesOrDuplicates(Archive archive) {
        Map<String, Integer> people = new HashMap<>();
        Map<String, Integer> orgs = new HashMap<>();
        try (Stream<ReadResult> results = CableReader.create().read(archive.texts())) {
            results.filter(ReadResult.Accepted.class::isInstance)
                    .map(result -> ((ReadResult.Accepted) result).cable())
                    .forEach(cable -> count(cable, people, orgs));
        }
        assertEquals(List.of(), faults(top(people), NEVER));
        assertEquals(List.of(), faults(top(orgs), NEVER));
    }

    private static void count(Cable cable, Map<String, Integer> people, Map<String, Integer> orgs) {
        Entities found = cable.entities();
        found.people().stream().map(PersonMention::name).forEach(name -> people.merge(name, 1, Integer::sum));
        found.orgs().stream().map(OrgMention::name).forEach(name -> orgs.merge(name, 1, Integer::sum));
    }

    private static List<String> top(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Single words that are not names, and names that differ only in case, accents, marks, titles or order. */
    private static List<String> faults(List<String> names, int never) {
        List<String> faults = new ArrayList<>();
        names.stream()
                .filter(name -> !AGENCIES.contains(name))
                .filter(name -> (Lexicon.standard().traits(Folding.fold(name)) & never) != 0)
                .forEach(faults::add);
        names.stream()
                .collect(Collectors.groupingBy(
                        name -> PersonName.key(name).stream().sorted().toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> faults.add(same.toString()));
        return faults;
    }
}
