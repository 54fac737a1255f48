package org.cablesearch.query;

import java.util.Optional;
import java.util.function.Supplier;

/** Makes the clauses that hold no others, for every syntax alike: within the limits, and with an issue for a wrong value. */
final class ClauseFactory {

    /** What a refused clause costs in clauses: a pattern that is too complex takes a while to be found so. */
    private static final int REFUSED = 25;

    private final QueryLimits limits;
    private final QueryIssues issues;
    private int clauses;

    ClauseFactory(QueryLimits limits, QueryIssues issues) {
        this.limits = limits;
        this.issues = issues;
    }

    /** Counts a clause, and each word of a phrase; one too many, or one whose value is wrong, is left out with an issue. */
    Optional<CableQuery> make(int start, int end, Supplier<CableQuery> clause) {
        if (isFull()) {
            return Optional.empty();
        }
        Optional<CableQuery> made = Optional.empty();
        try {
            made = Optional.of(clause.get());
        } catch (IllegalArgumentException e) {
            issues.add(String.valueOf(e.getMessage()), start, end);
        }
        Optional<CableQuery> sign = made.filter(ClauseFactory::isSignAlone);
        if (sign.isPresent()) {
            tellOfSign(sign.get(), start, end);
            return Optional.empty();
        }
        clauses += made.map(ClauseFactory::weight).orElse(REFUSED);
        if (isFull()) {
            issues.add("there are more than " + limits.maxClauses() + " clauses; the rest is left out", start, end);
            return Optional.empty();
        }
        return made;
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

    private boolean isFull() {
        return clauses > limits.maxClauses();
    }

    /** How much a clause costs: as much as the words that are looked up for it. */
    private static int weight(CableQuery query) {
        return switch (query) {
            case CableQuery.Word word -> Math.max(1, Words.of(word.text()).size());
            case CableQuery.Phrase phrase -> Math.max(1, Words.of(phrase.text()).size());
            case CableQuery.Wildcard wildcard -> Math.max(1, wildcard.pattern().length() / 4);
            case CableQuery.Regex regex -> Patterns.weight(regex.pattern());
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
