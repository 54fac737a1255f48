// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.reader.entity.EntityExtractor;

/**
 * Finds the people on a watch list wherever a cable names them, and everyone that another extractor finds:
 * {@code CableReader.of(ReadOptions.DEFAULT.entities(new WatchListExtractor(names, EntityExtractor.rules())))}.
 */
public final class WatchListExtractor implements EntityExtractor {

    private final List<String> names;
    private final EntityExtractor others;

    /** Creates an extractor that looks for these names, in addition to those that the other extractor finds. */
    public WatchListExtractor(List<String> names, EntityExtractor others) {
        this.names = List.copyOf(names);
        this.others = others;
    }

    @Override
    public Entities extract(Cable cable) {
        Entities found = others.extract(cable);
        List<PersonMention> people = new ArrayList<>(found.people());
        for (String name : names) {
            List<Integer> paragraphs = paragraphs(cable, fold(name));
            boolean known =
                    people.stream().anyMatch(person -> fold(person.name()).equals(fold(name)));
            if (!known && !paragraphs.isEmpty()) {
                people.add(PersonMention.of(name, paragraphs));
            }
        }
        return found.people(people);
    }

    private static List<Integer> paragraphs(Cable cable, String name) {
        return cable.paragraphs().stream()
                .filter(paragraph -> fold(paragraph.text()).contains(name))
                .map(Paragraph::index)
                .toList();
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
