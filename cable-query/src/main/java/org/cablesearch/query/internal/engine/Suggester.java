package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.internal.names.CanonicalOrg;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.Suggestions.Suggestion;
import org.cablesearch.query.internal.request.Words;

/** Finds values by prefix. */
public final class Suggester {

    /** How many of the commonest values are grouped by spelling, unless a longer list is requested. */
    private static final int MAX_GROUPED = 200;

    private final SuggestionSource source;

    public Suggester(SuggestionSource source) {
        this.source = source;
    }

    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        List<Suggestion> values = field == SuggestField.ID
                ? source.ids(prefix, limit)
                : ofDimension(Dimension.parse(field.toString()).orElseThrow(), prefix, limit);
        return Suggestions.of(values);
    }

    private List<Suggestion> ofDimension(Dimension dimension, String prefix, int limit) throws IOException {
        List<String> common = commonest(dimension, prefix, Math.max(limit, MAX_GROUPED));
        if (common.isEmpty()) {
            common = ofOtherSpellings(dimension, prefix);
        }
        List<List<String>> groups = dimension == Dimension.PEOPLE
                ? NameGroups.of(common)
                : common.stream().map(List::of).toList();
        List<Long> counts = source.counts(dimension, groups);
        List<Suggestion> suggestions = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<String> group = groups.get(i);
            if (counts.get(i) > 0) {
                suggestions.add(new Suggestion(group.get(0), label(dimension, group), counts.get(i)));
            }
        }
        return suggestions.stream()
                .sorted(Comparator.comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::value))
                .limit(limit)
                .toList();
    }

    /** The values that have another spelling of a name: Qadhafi for kadhafi. */
    private List<String> ofOtherSpellings(Dimension dimension, String name) throws IOException {
        List<String> spellings = switch (dimension) {
            case PEOPLE -> {
                List<String> words = Words.asked(IndexSchema.PEOPLE, name).stream()
                        .map(Words.Positioned::text)
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
        Map<String, Long> documents = source.beginning(dimension, prefix);
        return documents.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(maxValues)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<String> label(Dimension dimension, List<String> group) throws IOException {
        if (dimension == Dimension.TAGS) {
            return source.label(group.get(0));
        }
        return group.size() == 1
                ? Optional.empty()
                : Optional.of("also " + String.join(", ", group.subList(1, group.size())));
    }
}
