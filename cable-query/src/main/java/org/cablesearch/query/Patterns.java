package org.cablesearch.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.cablesearch.index.internal.IndexSchema;
import org.cablesearch.index.internal.analysis.WordAnalyzer;

/** Patterns and regular expressions as automata, within bounds: a few letters can ask for one that fills the memory. */
final class Patterns {

    /** Lucene's measure of the work of making an automaton; some milliseconds. */
    private static final int WORK = 1_000;

    private static final int MOST_STATES = 1_000;

    /** Of Lucene's syntax all but {@code <name>}, since no automaton here has a name. */
    private static final int SYNTAX = RegExp.ALL & ~RegExp.AUTOMATON;

    /** All terms but the stems that stand beside the words. */
    private static final Automaton WORDS = Operations.determinize(
            Operations.concatenate(List.of(
                    Operations.union(List.of(
                            Automata.makeCharRange(0, WordAnalyzer.STEM_MARK - 1),
                            Automata.makeCharRange(WordAnalyzer.STEM_MARK + 1, Character.MAX_CODE_POINT))),
                    Automata.makeAnyString())),
            WORK);

    private Patterns() {}

    /** The terms that fit a regular expression. */
    static Query regex(String field, String expression) {
        return query(new Term(field, expression), regex(expression));
    }

    /** The terms that fit a pattern. */
    static Query wildcard(String field, String pattern) {
        Term term = new Term(field, pattern);
        return query(term, WildcardQuery.toAutomaton(term, WORK));
    }

    /** @throws IllegalArgumentException if this is no regular expression, or one that takes too much to look for */
    static void requireRegex(String expression) {
        try {
            regex(expression);
        } catch (TooComplexToDeterminizeException | StackOverflowError e) {
            throw tooComplex("/" + expression + "/", e);
        }
    }

    /** @throws IllegalArgumentException if the pattern takes too much to look for */
    static void requireWildcard(String pattern) {
        try {
            WildcardQuery.toAutomaton(new Term("", pattern), WORK);
        } catch (TooComplexToDeterminizeException e) {
            throw tooComplex(pattern, e);
        }
    }

    /** What an expression costs, in words that are looked up instead. */
    static int weight(String expression) {
        return 1 + (int) states(expression) / 10;
    }

    private static Query query(Term term, Automaton automaton) {
        Automaton words = IndexSchema.isStemmed(term.field()) ? Operations.intersection(automaton, WORDS) : automaton;
        return new AutomatonQuery(term, words, false, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private static Automaton regex(String expression) {
        if (states(expression) > MOST_STATES) {
            throw tooComplex("/" + expression + "/", null);
        }
        try {
            return Operations.determinize(new RegExp(expression, SYNTAX, RegExp.CASE_INSENSITIVE).toAutomaton(), WORK);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("/" + expression + "/ is no regular expression", e);
        }
    }

    private static IllegalArgumentException tooComplex(
            String pattern, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalArgumentException(pattern + " is too complex to look for", cause);
    }

    /** About how many states an expression has, before anything of their number is built: letters times repeats. */
    private static long states(String expression) {
        Deque<Long> outside = new ArrayDeque<>();
        long before = 0;
        long last = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(' -> {
                    outside.push(before + last);
                    before = 0;
                    last = 0;
                }
                case ')' -> {
                    last += before;
                    before = outside.isEmpty() ? 0 : outside.pop();
                }
                case '{' -> last = Math.min(MOST_STATES + 1, last * repeats(expression, i + 1));
                case '\\' -> {
                    before += last;
                    last = 1;
                    i++;
                }
                default -> {
                    before += last;
                    last = 1;
                }
            }
        }
        return before + last + outside.stream().mapToLong(Long::longValue).sum();
    }

    /** The largest number between this place and the closing brace. */
    private static long repeats(String expression, int from) {
        long most = 1;
        long number = 0;
        for (int i = from; i < expression.length() && expression.charAt(i) != '}'; i++) {
            int digit = Character.digit(expression.charAt(i), 10);
            number = digit < 0 ? 0 : Math.min(MOST_STATES + 1, number * 10 + digit);
            most = Math.max(most, number);
        }
        return most;
    }
}
