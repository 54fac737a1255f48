package org.cablesearch.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the clauses that hold no others, for every syntax alike: within the limits, and with an issue for a wrong value. */
final class ClauseFactory {

    /** A pattern looks at many words of the index, so it costs as much as so many words. */
    private static final int PATTERN = 10;

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
            if (isSignAlone(query)) {
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
        String sign = clause instanceof CableQuery.Word word ? word.text() : clause.toString();
        boolean prose = clause instanceof CableQuery.Word word
                && word.field() == CableField.ANY
                && "^~:]}".indexOf(sign.charAt(0)) < 0;
        if (!prose) {
            issues.add("\"" + sign + "\" is no word", start, end);
        }
    }

    private static boolean isSignAlone(CableQuery clause) {
        return switch (clause) {
            case CableQuery.Word word -> word.text().codePoints().noneMatch(Character::isLetterOrDigit);
            case CableQuery.Fuzzy fuzzy -> fuzzy.text().codePoints().noneMatch(Character::isLetterOrDigit);
            default -> false;
        };
    }

    private void leaveOut(int start, int end) {
        full = true;
        issues.add("there are more than " + limits.maxClauses() + " words; the rest is left out", start, end);
    }

    private static int words(CableQuery query) {
        return switch (query) {
            case CableQuery.Word word -> Math.max(1, Words.of(word.text()).size());
            case CableQuery.Phrase phrase -> Math.max(1, Words.of(phrase.text()).size());
            case CableQuery.Wildcard pattern -> PATTERN;
            case CableQuery.Regex pattern -> PATTERN;
            case CableQuery.Fuzzy pattern -> PATTERN;
            default -> 1;
        };
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
        boolean leading = pattern.startsWith("*") || pattern.startsWith("?");
        if (leading && !limits.leadingWildcards()) {
            issues.add("a pattern may not begin with * or ?", start, end);
            String rest = pattern.replaceAll("^[*?]+", "");
            return rest.codePoints().anyMatch(Character::isLetterOrDigit)
                    ? word(field, Wildcards.unescape(rest), rest, start, end)
                    : Optional.empty();
        }
        return make(start, end, () -> new CableQuery.Wildcard(field, pattern));
    }
}
