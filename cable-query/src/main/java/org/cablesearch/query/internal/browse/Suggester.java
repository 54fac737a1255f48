// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.NameSpelling;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.internal.names.CanonicalOrg;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.Suggestions.Suggestion;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.request.Deadline;

/** Finds values by prefix. */
record Suggester(SuggestionSource source, Deadline deadline) {

    /** Number of the commonest values that are grouped by spelling, unless a longer list is requested. */
    private static final int MAX_GROUPED = 200;

    /**
     * The maximum number of groups with the same sounds that a name is compared with. A commoner name is in an earlier
     * group, so only rare names, in an archive with very many that begin and end alike, may miss their group.
     */
    private static final int MAX_COMPARED = 50;

    /**
     * The spellings of one name.
     *
     * @param order the number of groups before this one
     * @param first the commonest spelling
     */
    private record Group(int order, NameSpelling first, List<String> names) {}

    Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        List<Suggestion> values = field == SuggestField.ID
                ? source.ids(prefix, limit)
                : ofDimension(Dimension.of(field.toString()), prefix, limit);
        return new Suggestions(values);
    }

    private List<Suggestion> ofDimension(Dimension dimension, String prefix, int limit) throws IOException {
        List<String> common = commonest(dimension, prefix, Math.max(limit, MAX_GROUPED));
        if (common.isEmpty()) {
            common = ofOtherSpellings(dimension, prefix);
        }
        Map<String, Long> counts = source.counts(dimension, common);
        List<String> held = commonestFirst(counts)
                .takeWhile(value -> counts.getOrDefault(value, 0L) > 0)
                .toList();
        List<List<String>> groups = dimension == Dimension.PEOPLE
                ? bySound(held)
                : held.stream().map(List::of).toList();
        List<Suggestion> suggestions = new ArrayList<>();
        for (List<String> group : groups.subList(0, Math.min(limit, groups.size()))) {
            String value = group.getFirst();
            suggestions.add(new Suggestion(value, label(dimension, group, counts), counts.getOrDefault(value, 0L)));
        }
        return suggestions;
    }

    /**
     * The spellings of each name together, in the order of the names. A name joins the first group whose first name
     * sounds alike, so each group begins with its commonest if the commonest names come first.
     */
    private List<List<String>> bySound(List<String> names) {
        List<Group> groups = new ArrayList<>();
        Map<String, List<Group>> byKey = new HashMap<>();
        for (String name : names) {
            deadline.check();
            NameSpelling spelling = NameSpelling.of(name);
            Set<String> keys = spelling.keys();
            Optional<Group> known = keys.stream()
                    .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                    .filter(group -> group.first().isLike(spelling))
                    .min(Comparator.comparingInt(Group::order));
            if (known.isPresent()) {
                known.get().names().add(name);
            } else {
                Group group = new Group(groups.size(), spelling, new ArrayList<>(List.of(name)));
                groups.add(group);
                for (String key : keys) {
                    List<Group> alike = byKey.computeIfAbsent(key, first -> new ArrayList<>());
                    if (alike.size() < MAX_COMPARED) {
                        alike.add(group);
                    }
                }
            }
        }
        return groups.stream().map(Group::names).toList();
    }

    /** The values that have another spelling of a name: Qadhafi for kadhafi. */
    private List<String> ofOtherSpellings(Dimension dimension, String name) throws IOException {
        List<String> spellings = switch (dimension) {
            case PEOPLE -> {
                List<String> words = QueryTerms.asked(IndexSchema.PEOPLE, name).stream()
                        .map(QueryTerms.Positioned::text)
                        .toList();
                yield words.size() == 1 ? source.spellings(words.get(0)) : List.<String>of();
            }
            case ORGS -> List.of(CanonicalOrg.canonical(name));
            default -> List.<String>of();
        };
        Set<String> values = new LinkedHashSet<>();
        for (String spelling : spellings) {
            values.addAll(commonest(dimension, spelling, MAX_GROUPED));
        }
        return values.stream().limit(MAX_GROUPED).toList();
    }

    /** The values that have a word with this prefix, the commonest first. */
    private List<String> commonest(Dimension dimension, String prefix, int maxValues) throws IOException {
        return commonestFirst(source.beginning(dimension, prefix))
                .limit(maxValues)
                .toList();
    }

    private static Stream<String> commonestFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** The name of a code, or the other spellings of a name, each with its count. */
    private Optional<String> label(Dimension dimension, List<String> group, Map<String, Long> counts)
            throws IOException {
        if (dimension == Dimension.TAGS) {
            return source.label(group.getFirst());
        }
        String others = group.stream()
                .skip(1)
                .map(other -> other + " " + counts.getOrDefault(other, 0L))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? Optional.empty() : Optional.of("also " + others);
    }
}
