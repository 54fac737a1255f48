// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.internal.field.DateRange;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.request.AskedLeaves;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.RefusedPhrases;
import org.cablesearch.query.internal.request.Vocabulary;

/**
 * Finds better queries. For any query it suggests ids in other forms, the fields of dates, codes and names for words
 * that are a date, a TAG, a caption or a name, and other spellings of compounds. If the query finds nothing, it also
 * suggests the query with its words corrected, surnames alone, and the query without the words that no cable has or
 * without a clause that excludes everything; if it finds little, the query without a clause that narrows it. If clauses are
 * refused, the first hint is the query without them.
 */
public final class Hints {

    /**
     * The maximum number of clauses that are tried. Each costs a count or two, and nobody is surprised if a longer
     * query finds nothing.
     */
    private static final int MAX_CLAUSES = 12;

    private static final int MAX_WITHOUT = 3;

    /** A query with more hits needs neither near hits nor hints at wider queries. */
    public static final int FEW = 4;

    private final HintedQuery query;
    private final Map<Span, String> corrected;
    /** The places of the issues. */
    private final List<Span> reported;

    private Hints(HintedQuery query, List<QueryIssue> issues) {
        this.query = query;
        this.corrected = Corrections.of(issues);
        this.reported = issues.stream()
                .map(QueryIssue::place)
                .filter(place -> !place.isEmpty())
                .toList();
    }

    /**
     * The hints for a query, in the order of its words.
     *
     * @param parsed the query as typed, even if one of its bare words is enough
     * @param any whether one of the bare words of a query is enough
     * @param issues the issues that are already reported; hints do not repeat them
     * @param found how many hits the query has
     * @param counter counts what a query finds under the filters of the request
     */
    public static List<QueryHint> of(
            ParsedQuery parsed,
            boolean any,
            List<QueryIssue> issues,
            long found,
            Vocabulary vocabulary,
            Deadline deadline,
            QueryCounter counter)
            throws IOException {
        HintedQuery query = new HintedQuery(parsed, any, counter, deadline);
        Hints hints = new Hints(query, issues);
        List<QueryHint> all = new ArrayList<>(IdHints.of(query, vocabulary));
        all.addAll(ValueHints.of(query));
        all.addAll(NameHints.of(query, hints.corrected));
        all.addAll(CompoundHints.of(query));
        if (found == 0) {
            hints.corrected().ifPresent(all::add);
            all.addAll(NameHints.ofSurnames(query));
        }
        Optional<QueryHint> refused = found == 0 ? hints.withoutRefused(vocabulary) : Optional.empty();
        List<CableQuery> clauses = query.clauses();
        if (refused.isEmpty() && found <= FEW && clauses.size() > 1 && clauses.size() <= MAX_CLAUSES) {
            all.addAll(found == 0 ? hints.ofNothing(clauses) : hints.withoutOne(clauses, found));
        }
        return Stream.concat(
                        refused.stream(),
                        all.stream()
                                .sorted(Comparator.comparingInt(
                                        hint -> hint.place().start())))
                .toList();
    }

    /** The query without the clauses that are refused, if there are any and it then finds something. */
    private Optional<QueryHint> withoutRefused(Vocabulary vocabulary) throws IOException {
        List<CableQuery> refused = new ArrayList<>();
        List<CableQuery> rest = new ArrayList<>();
        for (CableQuery clause : query.clauses()) {
            (RefusedPhrases.areAll(clause, vocabulary) ? refused : rest).add(clause);
        }
        if (refused.isEmpty() || rest.isEmpty()) {
            return Optional.empty();
        }
        Span place = query.place(refused.getFirst());
        String left = refused.size() == 1 && !place.isEmpty()
                ? "\"" + query.text().substring(place.start(), place.end()) + "\""
                : "what is refused";
        String better = typed(rest);
        long found = query.countTyped(better);
        return HintedQuery.hint("without " + left + " the query finds " + found, place, better, found);
    }

    /** The query with all suggestions of issues applied, if it then finds something. */
    private Optional<QueryHint> corrected() throws IOException {
        boolean whole = corrected.size() == 1 && query.query() instanceof CableQuery.Leaf;
        if (corrected.isEmpty() || whole) {
            return Optional.empty();
        }
        String better = Corrections.in(query.text(), corrected);
        long found = query.countTyped(better);
        int start = corrected.keySet().stream().mapToInt(Span::start).min().orElseThrow();
        int end = corrected.keySet().stream().mapToInt(Span::end).max().orElseThrow();
        String message = "with these spellings the query finds " + found + ": " + better;
        return HintedQuery.hint(message, new Span(start, end), better, found);
    }

    private List<QueryHint> ofNothing(List<CableQuery> clauses) throws IOException {
        List<CableQuery.Word> absent = new ArrayList<>();
        for (CableQuery clause : clauses) {
            if (clause instanceof CableQuery.Word word && query.count(word) == 0) {
                absent.add(word);
            }
        }
        return absent.isEmpty() ? withoutOne(clauses, 0) : withoutAbsent(clauses, absent);
    }

    private List<QueryHint> withoutAbsent(List<CableQuery> clauses, List<CableQuery.Word> absent) throws IOException {
        List<CableQuery> rest = new ArrayList<>(clauses);
        rest.removeAll(absent);
        long found = rest.isEmpty() ? 0 : query.countTyped(typed(rest));
        Optional<String> suggestion = found > 0 ? Optional.of(typed(rest)) : Optional.empty();
        List<QueryHint> hints = new ArrayList<>();
        for (CableQuery.Word word : absent) {
            boolean known = found == 0 && reported.contains(query.place(word));
            if (known || isCorrected(word)) {
                continue;
            }
            String has = word.field() == CableField.ANY ? "no subject, text or header has " : "nothing has ";
            String message = has
                    + quoted(word)
                    + (found > 0
                            ? "; without " + (absent.size() == 1 ? "it" : "such words") + " the query finds " + found
                            : "");
            hints.add(new QueryHint(message, query.place(word), suggestion, found));
        }
        return hints;
    }

    /**
     * Hints at the query without one of the clauses that only narrow it; if it finds nothing and these do not help, without
     * one of the others.
     */
    private List<QueryHint> withoutOne(List<CableQuery> clauses, long found) throws IOException {
        List<CableQuery> narrowing = clauses.stream().filter(Hints::isNarrowing).toList();
        List<QueryHint> wider = withoutOne(clauses, narrowing, found);
        return wider.isEmpty() && found == 0 ? withoutOne(clauses, clauses, found) : wider;
    }

    /** Whether a clause is not part of the topic of a query: a date, a year, a place or a code, or an exclusion. */
    private static boolean isNarrowing(CableQuery clause) {
        return AskedLeaves.of(clause).stream()
                .allMatch(leaf -> !FieldDefinition.of(leaf.field()).isScored()
                        || (leaf instanceof CableQuery.Word word
                                && DateRange.inText("in " + word.text()).isPresent()));
    }

    private List<QueryHint> withoutOne(List<CableQuery> clauses, List<CableQuery> left, long found) throws IOException {
        List<QueryHint> hints = new ArrayList<>();
        for (CableQuery clause : left) {
            List<CableQuery> rest = new ArrayList<>(clauses);
            rest.remove(clause);
            String better = typed(rest);
            long wider = query.countTyped(better);
            String message = "without " + quoted(clause) + " the query finds " + wider;
            HintedQuery.hint(message, query.place(clause), better, wider)
                    .filter(hint -> wider > found)
                    .ifPresent(hints::add);
        }
        return hints.stream()
                .sorted(Comparator.comparingLong(QueryHint::count).reversed())
                .limit(MAX_WITHOUT)
                .toList();
    }

    /** Whether an issue suggests a replacement for this word or for a part of the query that contains it. */
    private boolean isCorrected(CableQuery word) {
        Span place = query.place(word);
        return !place.isEmpty()
                && corrected.keySet().stream()
                        .anyMatch(issue -> issue.start() <= place.start() && place.end() <= issue.end());
    }

    /** Clauses side by side, as typed. */
    private String typed(List<CableQuery> clauses) {
        return clauses.stream()
                .map(clause -> written(clause)
                        .orElseGet(() -> clause instanceof CableQuery.Or ? "(" + clause + ")" : clause.toString()))
                .collect(Collectors.joining(" "));
    }

    private String quoted(CableQuery clause) {
        String typed = written(clause).orElseGet(clause::toString);
        return clause instanceof CableQuery.Phrase ? typed : "\"" + typed + "\"";
    }

    /** A clause as typed, without added escapes; empty if it means something else there, as in the parentheses of a field. */
    private Optional<String> written(CableQuery clause) {
        return Optional.of(query.place(clause))
                .filter(place -> !place.isEmpty() && place.end() <= query.text().length())
                .map(place -> query.text().substring(place.start(), place.end()))
                .filter(typed -> CableQuery.parse(typed).query().equals(clause));
    }
}
