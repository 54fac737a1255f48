// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.near;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.NearWords;
import org.cablesearch.query.internal.request.Vocabulary;

/** Finds the people of an archive whom a name as typed may mean, although no cable has it so. */
public final class NearNames {

    /**
     * A name that may be meant.
     *
     * @param name the name as facets list it
     * @param whole whether it has all parts of the name as typed
     * @param differs how it differs from that
     */
    public record NearName(String name, boolean whole, String differs) {}

    private record Aligned(String name, NameAlignment alignment) {}

    private static final int MAX_NAMES = 12;

    /** Maximum other words of names looked up for each part: its spellings, and words of which it may be a typo. */
    private static final int MAX_WORDS = 12;

    private NearNames() {}

    /** The names, the likeliest first. */
    public static List<NearName> of(String typed, Vocabulary vocabulary, Deadline deadline) throws IOException {
        List<String> parts = NameAlignment.parts(typed).stream()
                .filter(part -> part.length() > 1)
                .toList();
        if (parts.size() > NameAlignment.MAX_PARTS) {
            return List.of();
        }
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            words.addAll(words(parts.get(i), parts.size() == 1, vocabulary));
            if (i > 0) {
                String joined = parts.get(i - 1) + parts.get(i);
                words.add(joined);
                words.addAll(alike(joined, vocabulary));
            }
        }
        Set<String> names = new LinkedHashSet<>();
        for (String word : words) {
            names.addAll(vocabulary.beginning(Dimension.PEOPLE, word).keySet());
        }
        List<Aligned> likely = new ArrayList<>();
        for (String name : names) {
            deadline.check();
            Optional<NameAlignment> alignment = NameAlignment.of(typed, name);
            alignment.ifPresent(found -> likely.add(new Aligned(name, found)));
        }
        return likely.stream()
                .sorted(Comparator.comparingDouble(
                                (Aligned found) -> found.alignment().cost())
                        .thenComparing(Aligned::name))
                .limit(MAX_NAMES)
                .map(found -> new NearName(found.name(), found.alignment().whole(), told(found)))
                .toList();
    }

    /** Other spellings of a part, and words that may have been heard as it. */
    private static List<String> alike(String part, Vocabulary vocabulary) throws IOException {
        return Stream.concat(vocabulary.spellings(part).stream(), vocabulary.heardAs(part).stream())
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    /** The words of names that a part may be: itself, those that sound alike, and those for which it may be a slip. */
    private static List<String> words(String part, boolean alone, Vocabulary vocabulary) throws IOException {
        Set<String> words = new LinkedHashSet<>(List.of(part));
        words.addAll(alike(part, vocabulary));
        NearWords near = vocabulary.near(FieldDefinition.of(CableField.PEOPLE), part, alone ? NearWords.MAX_EDITS : 1);
        words.addAll(near.nearest(MAX_WORDS));
        return List.copyOf(words);
    }

    private static String told(Aligned found) {
        List<String> differs = found.alignment().differs();
        return differs.isEmpty() ? found.name() : found.name() + ": " + String.join(", ", differs);
    }
}
