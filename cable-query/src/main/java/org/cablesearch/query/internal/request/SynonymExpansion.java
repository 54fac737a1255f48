// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.Synonyms.Added;

/** Extends the words and phrases of a query by their synonyms, as far as the query then has no more leaves than allowed. */
public final class SynonymExpansion {

    private static final Set<CableField> FIELDS =
            Set.of(CableField.ANY, CableField.SUBJECT, CableField.TEXT, CableField.HEADING);

    /** What to add, by the stems of a word or phrase. */
    private final Map<List<String>, Set<String>> others = new HashMap<>();

    private final Synonyms synonyms;
    private final Map<String, Added> added = new LinkedHashMap<>();
    private final int longest;
    private final CableQuery query;
    private int room;

    private SynonymExpansion(CableQuery asked, Synonyms synonyms) {
        this.synonyms = synonyms;
        for (List<String> group : synonyms.groups()) {
            for (String element : group) {
                List<String> stems = stems(element);
                Set<String> more = others.computeIfAbsent(stems, first -> new LinkedHashSet<>());
                group.stream().filter(other -> !stems(other).equals(stems)).forEach(more::add);
            }
        }
        this.longest = others.keySet().stream().mapToInt(List::size).max().orElse(0);
        this.room = TreeBounds.MAX_LEAVES - TreeBounds.leaves(asked);
        this.query = extended(asked, 1);
    }

    /** Extends a query. */
    public static SynonymExpansion of(CableQuery query, Synonyms synonyms) {
        return new SynonymExpansion(query, synonyms);
    }

    /** The extended query. */
    public CableQuery query() {
        return query;
    }

    /** What was added, in the order of the query. */
    public List<Added> added() {
        return List.copyOf(added.values());
    }

    /** The groups that have what was extended. */
    public List<List<String>> used() {
        Set<List<String>> extended =
                added.keySet().stream().map(SynonymExpansion::stems).collect(Collectors.toSet());
        return synonyms.groups().stream()
                .filter(group -> group.stream().anyMatch(element -> extended.contains(stems(element))))
                .toList();
    }

    /** The stems of the words of a text. */
    private static List<String> stems(String text) {
        return Stream.of(Folding.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Form.of(word).stem())
                .toList();
    }

    private CableQuery extended(CableQuery clause, int depth) {
        return switch (clause) {
            case CableQuery.Word word -> extended(word, word.field(), word.text(), depth);
            case CableQuery.Phrase phrase ->
                phrase.slop() > 0 ? phrase : extended(phrase, phrase.field(), phrase.text(), depth);
            case CableQuery.And and -> CableQuery.and(conjunction(and.clauses(), depth + 1));
            case CableQuery.Or or ->
                CableQuery.or(or.clauses().stream()
                        .map(one -> extended(one, depth + 1))
                        .toList());
            case CableQuery.Not not -> CableQuery.not(extended(not.clause(), depth + 1));
            case CableQuery.SameParagraph same -> CableQuery.sameParagraph(extended(same.clause(), depth + 1));
            default -> clause;
        };
    }

    /** The clauses of a conjunction; bare words side by side are extended as a phrase, the longest one first. */
    private List<CableQuery> conjunction(List<CableQuery> clauses, int depth) {
        List<CableQuery> all = new ArrayList<>();
        for (int at = 0; at < clauses.size(); ) {
            int length = 1;
            CableQuery extended = null;
            for (int words = Math.min(longest, clauses.size() - at); words > 1 && extended == null; words--) {
                List<CableQuery> side = clauses.subList(at, at + words);
                Optional<String> text = sideBySide(side);
                if (text.isPresent() && others.containsKey(stems(text.get()))) {
                    extended = extended(CableQuery.and(side), CableField.ANY, text.get(), depth);
                    length = words;
                }
            }
            all.add(extended == null ? extended(clauses.get(at), depth) : extended);
            at += length;
        }
        return all;
    }

    /** The text of some clauses if they are bare words. */
    private static Optional<String> sideBySide(List<CableQuery> clauses) {
        boolean areBare = clauses.stream()
                .allMatch(clause -> clause instanceof CableQuery.Word word && word.field() == CableField.ANY);
        return areBare
                ? Optional.of(clauses.stream()
                        .map(clause -> ((CableQuery.Word) clause).text())
                        .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private CableQuery extended(CableQuery clause, CableField field, String text, int depth) {
        Set<String> more = FIELDS.contains(field) ? others.getOrDefault(stems(text), Set.of()) : Set.of();
        if (more.isEmpty() || more.size() > room || depth + 2 > TreeBounds.MAX_DEPTH) {
            return clause;
        }
        room -= more.size();
        added.putIfAbsent(text, new Added(text, List.copyOf(more)));
        return CableQuery.or(Stream.concat(
                        Stream.of(clause),
                        more.stream()
                                .map(other -> stems(other).size() == 1
                                        ? CableQuery.word(field, other)
                                        : CableQuery.phrase(field, other)))
                .toList());
    }
}
