// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.InvalidValueException;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.pattern.Wildcards;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.RefusedPhrases;
import org.cablesearch.query.internal.request.TreeBounds;
import org.cablesearch.query.internal.request.Wordless;

/**
 * Creates leaves and ranges for each syntax, enforces the limits, and reports invalid values as issues. A refused clause
 * never widens a query: it matches nothing, and so does a NOT around it.
 */
final class ClauseFactory {

    /** The maximum number of words that the issue lists if only words are left of a query. */
    private static final int MAX_SAID = 10;

    private final QueryLimits limits;
    private final QueryIssues issues;
    private final Map<CableQuery, Span> places = new HashMap<>();
    private int clauses;
    private int leaves;
    private int refusals;
    /** Number of clauses that are {@link RefusedPhrases#NOTHING}. */
    private int nothings;

    private boolean overfull;
    private int nots;
    private boolean notRefused;
    private boolean full;
    private boolean refused;

    ClauseFactory(QueryLimits limits, QueryIssues issues) {
        this.limits = limits;
        this.issues = issues;
    }

    /** Where each clause created so far is in the text of the query. */
    Map<CableQuery, Span> places() {
        return places;
    }

    /** Whether a clause was dropped because its field cannot have the value. */
    boolean hasRefused() {
        return refused;
    }

    /** Whether no clause was created, and none was excluded: then the words of the text may be searched for. */
    boolean isEmpty() {
        return leaves == 0 && !notRefused;
    }

    /** Replaces a refused clause by one that matches nothing; empty if the tree has no room for it. */
    Optional<CableQuery> refused() {
        refusals++;
        return nothing();
    }

    private Optional<CableQuery> nothing() {
        if (leaves + nothings >= TreeBounds.MAX_LEAVES) {
            overfull = true;
            return Optional.empty();
        }
        nothings++;
        return Optional.of(RefusedPhrases.NOTHING);
    }

    /** The query, or nothing if it had no room for a refused clause, without which it would find more. */
    CableQuery notWidened(CableQuery query) {
        return overfull ? RefusedPhrases.NOTHING : query;
    }

    /** Begins the exclusion of a clause, before that is read. */
    Exclusion exclusion() {
        nots++;
        return new Exclusion(refusals);
    }

    /** The exclusion of a clause that is being read. */
    final class Exclusion {

        private final int refusedBefore;

        private Exclusion(int refusedBefore) {
            this.refusedBefore = refusedBefore;
        }

        /**
         * The exclusion of the clause, which ends it. If a part of the clause is refused, so is the exclusion, with an issue:
         * it would find more than what was asked for.
         *
         * @param clause empty if nothing is left of it
         * @param place the place of the whole exclusion
         */
        Optional<CableQuery> of(Optional<CableQuery> clause, Span place) {
            nots--;
            if (refusals == refusedBefore) {
                return clause.map(CableQuery::not);
            }
            notRefused = true;
            if (nots == 0) {
                issues.add("part of what this NOT excludes is refused, so it finds nothing", place);
            }
            return nothing();
        }
    }

    /** Creates a clause; if it has an invalid value, one that matches nothing; empty if it exceeds the limits. */
    Optional<CableQuery> create(Span place, Supplier<CableQuery> clause) {
        return create(place, false, clause);
    }

    /**
     * As {@link #create(Span, Supplier)}.
     *
     * @param escaped whether the first character is escaped, which shows that a clause without a word is intended
     */
    Optional<CableQuery> create(Span place, boolean escaped, Supplier<CableQuery> clause) {
        if (full) {
            refusals++;
            return Optional.empty();
        }
        try {
            CableQuery query = clause.get();
            if (!escaped && query instanceof CableQuery.Leaf leaf && Wordless.is(leaf)) {
                reportLoneSymbol(leaf, place);
                return Optional.empty();
            }
            int cost = ClauseCost.of(query);
            // An id costs one clause, but is a tree of several.
            int size = TreeBounds.leaves(query);
            if (cost > limits.maxClauses() - clauses || size > TreeBounds.MAX_LEAVES - leaves - nothings) {
                leaveOut(place);
                return Optional.empty();
            }
            clauses += cost;
            leaves += size;
            place(query, place);
            return Optional.of(query);
        } catch (InvalidValueException e) {
            refused = true;
            return refuse(e, place, e.nearest());
        } catch (IllegalArgumentException e) {
            return refuse(e, place, Optional.empty());
        }
    }

    /** Records the place of a clause. */
    void place(CableQuery query, Span place) {
        if (!place.isEmpty()) {
            places.putIfAbsent(query, place);
        }
    }

    /** Moves the beginning of the place of a clause from its value to the name of the field before it. */
    void widen(CableQuery query, int value, int start) {
        places.computeIfPresent(
                query, (clause, place) -> place.start() == value ? new Span(start, place.end()) : place);
    }

    private Optional<CableQuery> refuse(IllegalArgumentException wrong, Span place, Optional<String> suggestion) {
        issues.add(String.valueOf(wrong.getMessage()), place, suggestion);
        clauses += ClauseCost.REFUSED;
        if (clauses > limits.maxClauses()) {
            leaveOut(place);
        }
        return refused();
    }

    /** Reports a lone symbol in place of a value. A dash or ampersand in prose is ignored. */
    private void reportLoneSymbol(CableQuery.Leaf leaf, Span place) {
        String sign = AnalysedLeaf.text(leaf).orElse(leaf.toString());
        boolean prose = leaf instanceof CableQuery.Word
                && leaf.field() == CableField.ANY
                && Wordless.isSigns(sign)
                && "^~:]}".indexOf(sign.charAt(0)) < 0;
        if (!prose) {
            refusals++;
            issues.add("\"" + sign + "\" has no word to search for", place);
        }
    }

    private void leaveOut(Span place) {
        full = true;
        refusals++;
        issues.add(
                "the query is longer than " + limits.maxClauses()
                        + " words, of which a pattern counts as ten or more; the rest is left out",
                place);
        issues.close();
    }

    /**
     * Creates a range, and reports how it is read if that is not as written. If both ends are open on a field without an
     * order, it matches any value of the field.
     *
     * @param bracketed whether the range is written in brackets
     */
    Optional<CableQuery> range(Span place, CableField field, WrittenRange ends, boolean bracketed) {
        CableField asked = field == CableField.ANY ? CableField.DATE : field;
        boolean ordered = FieldDefinition.of(asked).kind().isOrdered();
        if (!ordered && ends.from().isEmpty() && ends.to().isEmpty()) {
            return create(place, () -> new CableQuery.Wildcard(asked, "*"));
        }
        Optional<CableQuery> range = create(
                place,
                () -> new CableQuery.Range(asked, ends.from(), ends.fromIncluded(), ends.to(), ends.toIncluded()));
        range.filter(CableQuery.Range.class::isInstance)
                .map(CableQuery.Range.class::cast)
                .ifPresent(read -> {
                    String reversed = read.from().equals(ends.from()) ? "" : "the ends of this range are reversed; ";
                    if (!reversed.isEmpty() || !bracketed) {
                        String form = read.toString();
                        issues.add(
                                reversed + (reversed.isEmpty() ? "this range" : "it") + " is read as " + form,
                                place,
                                Optional.of(form.substring(form.indexOf(':') + 1)));
                    }
                });
        return range;
    }

    /** Creates a pattern or, if it has no wildcard, a word. */
    Optional<CableQuery> word(CableField field, String pattern, Span place, boolean escaped) {
        if (!Wildcards.isPattern(pattern)) {
            return create(place, escaped, () -> new CableQuery.Word(field, Wildcards.unescape(pattern)));
        }
        boolean everything = pattern.chars().allMatch(c -> c == '*');
        if (everything) {
            return create(
                    place, () -> field == CableField.ANY ? CableQuery.all() : new CableQuery.Wildcard(field, "*"));
        }
        String rest = limits.leadingWildcards() ? pattern : Wildcards.withoutLeadingSigns(pattern);
        if (!rest.equals(pattern)) {
            refusals++;
            boolean isWord = rest.codePoints().anyMatch(Character::isLetterOrDigit);
            issues.add(
                    "a word of a pattern may not begin with * or ?",
                    place,
                    isWord ? Optional.of(rest) : Optional.empty());
            return isWord ? word(field, rest, place, escaped) : nothing();
        }
        return create(place, () -> new CableQuery.Wildcard(field, pattern));
    }

    /** The query for a text that is not valid: its words, or nothing if it has none. */
    CableQuery words(String text) {
        String read = text.substring(0, Math.min(text.length(), limits.maxLength()));
        List<CableQuery> words = QueryTerms.of(read).stream()
                .limit(limits.maxClauses())
                .map(CableQuery::word)
                .toList();
        Span whole = new Span(0, text.length());
        words.forEach(word -> place(word, whole));
        if (!words.isEmpty()) {
            String some = words.stream().limit(MAX_SAID).map(Object::toString).collect(Collectors.joining(" "));
            String searched = some + (words.size() > MAX_SAID ? " \u2026" : "");
            issues.add("nothing else is left of the query, so its words are searched for: " + searched, whole);
        } else if (issues.isEmpty()) {
            issues.add("there is no word to search for", whole);
        }
        return words.isEmpty() ? RefusedPhrases.NOTHING : CableQuery.and(words);
    }
}
