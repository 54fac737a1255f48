package org.cablesearch.query.internal.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.Span;
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.FieldDefinition;
import org.cablesearch.query.internal.term.Patterns;
import org.cablesearch.query.internal.term.Wildcards;
import org.cablesearch.query.internal.term.Words;

/** Makes the clauses that hold no others, for every syntax alike: within the limits, and with an issue for a wrong value. */
final class ClauseFactory {

    /** A pattern looks at many words of the index, so it costs as much as so many words. */
    private static final int PATTERN = 10;

    /** In a phrase, the places of all words that fit a pattern are read at once: of each some kilobytes. */
    private static final int IN_PHRASE = 50;

    /** A pattern whose automaton has more states counts as several: a megabyte or so, in all fields of a request, is one. */
    private static final int STATES = 64;

    /** So does a near word of more letters. */
    private static final int LETTERS = 16;

    /** What a refused clause costs in words: that a pattern is too complex takes a while to find out. */
    private static final int REFUSED = 25;

    private final QueryLimits limits;
    private final QueryIssues issues;
    private final Map<CableQuery, Span> places = new HashMap<>();
    private int clauses;
    private boolean full;

    ClauseFactory(QueryLimits limits, QueryIssues issues) {
        this.limits = limits;
        this.issues = issues;
    }

    /** Where the clauses stand that were made so far. */
    Map<CableQuery, Span> places() {
        return places;
    }

    /** Counts a clause by its words; one too many, or one whose value is wrong, is left out with an issue. */
    Optional<CableQuery> make(int start, int end, Supplier<CableQuery> clause) {
        if (full) {
            return Optional.empty();
        }
        try {
            CableQuery query = clause.get();
            if (isWordless(query)) {
                tellOfSign(query, start, end);
                return Optional.empty();
            }
            int cost = words(query);
            if (cost > limits.maxClauses() - clauses) {
                leaveOut(start, end);
                return Optional.empty();
            }
            clauses += cost;
            if (end > start) {
                places.putIfAbsent(query, new Span(start, end));
            }
            return Optional.of(query);
        } catch (IllegalArgumentException e) {
            issues.add(String.valueOf(e.getMessage()), start, end);
            clauses += REFUSED;
            if (clauses > limits.maxClauses()) {
                leaveOut(start, end);
            }
            return Optional.empty();
        }
    }

    /** A dash or an ampersand in prose asks nothing; a lone sign where a value is wanted is a mistake. */
    private void tellOfSign(CableQuery clause, int start, int end) {
        String sign = switch (clause) {
            case CableQuery.Word word -> word.text();
            case CableQuery.Phrase phrase -> phrase.text();
            default -> clause.toString();
        };
        boolean prose = clause instanceof CableQuery.Word word
                && word.field() == CableField.ANY
                && isSign(sign)
                && "^~:]}".indexOf(sign.charAt(0)) < 0;
        if (!prose) {
            issues.add("\"" + sign + "\" is no word", start, end);
        }
    }

    /** Whether a clause asks for a word and has none: signs alone, or what a redaction left. */
    private static boolean isWordless(CableQuery clause) {
        return switch (clause) {
            case CableQuery.Word word -> isWordless(word, word.text());
            case CableQuery.Phrase phrase -> isWordless(phrase, phrase.text());
            case CableQuery.Fuzzy fuzzy -> isWordless(fuzzy, fuzzy.text());
            default -> false;
        };
    }

    private static boolean isWordless(CableQuery.Leaf leaf, String text) {
        return isSign(text)
                || (FieldDefinition.of(leaf.field()).isMarkedIn(IndexSchema.TEXT)
                        && Words.of(text).isEmpty());
    }

    private static boolean isSign(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private void leaveOut(int start, int end) {
        full = true;
        issues.add("there are more than " + limits.maxClauses() + " words; the rest is left out", start, end);
    }

    private static int words(CableQuery query) {
        return switch (query) {
            case CableQuery.Word word -> Math.max(1, Words.of(word.text()).size());
            case CableQuery.Phrase phrase -> Math.max(1, Words.of(phrase.text()).size());
            case CableQuery.Wildcard pattern -> words(pattern);
            case CableQuery.Regex pattern -> PATTERN * parts(Patterns.states(pattern), STATES);
            case CableQuery.Fuzzy pattern -> PATTERN * parts(pattern.text().length(), LETTERS);
            default -> 1;
        };
    }

    private static int words(CableQuery.Wildcard pattern) {
        AnalysedLeaf leaf = AnalysedLeaf.of(pattern);
        return leaf.isPhrase()
                ? leaf.patterns().values().stream()
                        .flatMap(List::stream)
                        .mapToInt(word -> Wildcards.isPattern(word) ? IN_PHRASE : 1)
                        .sum()
                : PATTERN * parts(Patterns.states(pattern), STATES);
    }

    private static int parts(int size, int ofPart) {
        return Math.ceilDiv(Math.max(1, size), ofPart);
    }

    /** A range, or with both ends open any value of a field that has no order. */
    Optional<CableQuery> range(
            int start,
            int end,
            CableField field,
            Optional<String> from,
            boolean fromIncluded,
            Optional<String> to,
            boolean toIncluded) {
        CableField asked = field == CableField.ANY ? CableField.DATE : field;
        boolean ordered = FieldDefinition.of(asked).kind().isOrdered();
        return make(
                start,
                end,
                () -> !ordered && from.isEmpty() && to.isEmpty()
                        ? new CableQuery.Wildcard(asked, "*")
                        : new CableQuery.Range(asked, from, fromIncluded, to, toIncluded));
    }

    /** A word or, where the pattern holds a wildcard, a pattern. */
    Optional<CableQuery> word(CableField field, String literal, String pattern, int start, int end) {
        if (!Wildcards.isPattern(pattern)) {
            return make(start, end, () -> new CableQuery.Word(field, literal));
        }
        boolean everything = pattern.chars().allMatch(c -> c == '*');
        if (everything) {
            return make(
                    start, end, () -> field == CableField.ANY ? CableQuery.all() : new CableQuery.Wildcard(field, "*"));
        }
        String rest = limits.leadingWildcards() ? pattern : Wildcards.withoutLeadingSigns(pattern);
        if (!rest.equals(pattern)) {
            boolean isWord = rest.codePoints().anyMatch(Character::isLetterOrDigit);
            issues.add(
                    "a word of a pattern may not begin with * or ?",
                    start,
                    end,
                    isWord ? Optional.of(rest) : Optional.empty());
            return isWord ? word(field, Wildcards.unescape(rest), rest, start, end) : Optional.empty();
        }
        return make(start, end, () -> new CableQuery.Wildcard(field, pattern));
    }
}
