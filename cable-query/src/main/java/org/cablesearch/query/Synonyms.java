// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.query.internal.request.SynonymExpansion;

/**
 * Words and phrases that mean the same. A query that has one of them is asked as if it had {@code OR} and the others beside
 * it: with the group {@code police}, {@code armed police}, {@code gendarmerie}, the query {@code police} is {@code (police
 * OR "armed police" OR gendarmerie)}.
 *
 * <p>They apply to words and to phrases in quotation marks, bare or in the fields {@code text}, {@code subject} and {@code
 * heading}, and to bare words side by side; not to patterns, to {@code exact:} or to other fields. Case, accents and
 * inflection make no difference. What a synonym adds is not looked up again.
 *
 * @param groups the groups, each of at least two words or phrases; one that is in several groups has the synonyms of all
 * @since 0.2
 */
public record Synonyms(List<List<String>> groups) {

    /** No synonyms. */
    public static final Synonyms NONE = new Synonyms(List.of());

    /**
     * What a word of a query was extended by.
     *
     * @param from the word or phrase as typed
     * @param to what else counts
     */
    public record Added(String from, List<String> to) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public Added {
            requireNonNull(from, "from");
            to = List.copyOf(to);
        }
    }

    /** @throws InvalidValueException if a group has fewer than two elements, or an element has no letter and no digit */
    public Synonyms {
        groups = groups.stream().map(Synonyms::checked).toList();
    }

    private static List<String> checked(List<String> group) {
        for (String element : group) {
            if (element.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new InvalidValueException("\"" + element + "\" is not a word or phrase", Optional.empty());
            }
        }
        if (group.size() < 2) {
            throw new InvalidValueException(
                    "\"" + String.join(", ", group) + "\" has no synonym; write a comma before each", Optional.empty());
        }
        return List.copyOf(group);
    }

    /**
     * Reads lines of words and phrases with commas between them: {@code police, armed police, gendarmerie}. Blank lines and
     * those that begin with {@code #} are skipped.
     *
     * @throws InvalidValueException if a line is invalid; the message names its number and the value
     */
    public static Synonyms parse(List<String> lines) {
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    groups.add(checked(Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList()));
                } catch (InvalidValueException e) {
                    throw new InvalidValueException("line " + (i + 1) + ": " + e.getMessage(), Optional.empty());
                }
            }
        }
        return new Synonyms(groups);
    }

    /** The groups that extend a query; it is extended alike without the others. */
    public Synonyms usedBy(CableQuery query) {
        return new Synonyms(SynonymExpansion.of(query, this).used());
    }

    /** The lines that {@link #parse} reads. */
    @Override
    public String toString() {
        return groups.stream().map(group -> String.join(", ", group)).collect(Collectors.joining("\n"));
    }
}
