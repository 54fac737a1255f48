// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The elements of all groups as a tree of their stems. An element leads to its groups, not to what is in them: a group
     * of many elements would be listed as often.
     */
    private static final class Stems {

        private static final Stems NONE = new Stems();

        private final Map<String, Stems> next = new HashMap<>();
        private final List<List<Element>> groups = new ArrayList<>();

        private void add(List<String> stems, List<Element> group) {
            Stems end = this;
            for (String stem : stems) {
                end = end.next.computeIfAbsent(stem, first -> new Stems());
            }
            end.groups.add(group);
        }

        /** What follows after some stems; {@link #NONE} if no element begins with them. */
        private Stems after(List<String> stems) {
            Stems end = this;
            for (String stem : stems) {
                end = end.next.getOrDefault(stem, NONE);
            }
            return end;
        }
    }

    /** A word or phrase of a group, with the stems of its words. */
    private record Element(String text, List<String> stems) {}

    private final Synonyms synonyms;
    private final Stems all = new Stems();
    private final Map<String, Added> added = new LinkedHashMap<>();
    private final CableQuery query;
    private int room;

    private SynonymExpansion(CableQuery asked, Synonyms synonyms) {
        this.synonyms = synonyms;
        for (List<String> group : synonyms.groups()) {
            List<Element> elements =
                    group.stream().map(text -> new Element(text, stems(text))).toList();
            elements.stream().map(Element::stems).distinct().forEach(stems -> all.add(stems, elements));
        }
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
        List<CableQuery> extended = new ArrayList<>();
        for (int at = 0; at < clauses.size(); ) {
            int words = phrase(clauses.subList(at, clauses.size()));
            if (words > 1) {
                List<CableQuery> side = clauses.subList(at, at + words);
                String text = side.stream().map(SynonymExpansion::bare).collect(Collectors.joining(" "));
                extended.add(extended(CableQuery.and(side), CableField.ANY, text, depth));
            } else {
                extended.add(extended(clauses.get(at), depth));
            }
            at += words;
        }
        return extended;
    }

    /** How many of the first clauses are the bare words of the longest phrase that has synonyms; 1 if there is none. */
    private int phrase(List<CableQuery> clauses) {
        int longest = 1;
        Stems end = all;
        for (int i = 0; i < clauses.size() && end != Stems.NONE; i++) {
            List<String> stems = stems(bare(clauses.get(i)));
            end = stems.isEmpty() ? Stems.NONE : end.after(stems);
            longest = end.groups.isEmpty() ? longest : i + 1;
        }
        return longest;
    }

    /** The text of a bare word; empty for any other clause. */
    private static String bare(CableQuery clause) {
        return clause instanceof CableQuery.Word word && word.field() == CableField.ANY ? word.text() : "";
    }

    private CableQuery extended(CableQuery clause, CableField field, String text, int depth) {
        List<Element> more = FIELDS.contains(field) ? others(stems(text)) : List.of();
        if (more.isEmpty() || more.size() > room || depth + 2 > TreeBounds.MAX_DEPTH) {
            return clause;
        }
        room -= more.size();
        added.putIfAbsent(text, new Added(text, more.stream().map(Element::text).toList()));
        return CableQuery.or(Stream.concat(
                        Stream.of(clause),
                        more.stream()
                                .map(other -> other.stems().size() == 1
                                        ? CableQuery.word(field, other.text())
                                        : CableQuery.phrase(field, other.text())))
                .toList());
    }

    /** What to add to a word or phrase: each other element of its groups once, but no more than are too many. */
    private List<Element> others(List<String> stems) {
        return all.after(stems).groups.stream()
                .flatMap(List::stream)
                .filter(element -> !element.stems().equals(stems))
                .distinct()
                .limit(room + 1L)
                .toList();
    }
}
