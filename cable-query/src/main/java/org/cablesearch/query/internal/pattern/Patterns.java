// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.pattern;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.FieldDefinition;

/** The automata of wildcard patterns and regular expressions, within bounds of time and memory. */
public final class Patterns {

    /** The length of the longest word of the index. */
    private static final int MAX_LENGTH = 255;

    /**
     * The length of the longest word whose near words are searched for. A longer word is hardly a typo, and the
     * automaton of the words near it has many thousands of states.
     */
    public static final int MAX_NEAR_LENGTH = 64;

    /**
     * The maximum number of choices in an expression. Each is counted as often as {@code {n}} repeats it, and the cost
     * grows with the square of their number. Also the largest number allowed in braces.
     */
    private static final int MAX_CHOICES = 100;

    /**
     * The work allowed for checking a pattern before a field's analyzer folds it; it takes a few milliseconds.
     */
    private static final int WORK = 1_000;

    /** The work allowed for a folded pattern, which may be longer. */
    private static final int FOLDED_WORK = 10 * WORK;

    /**
     * The maximum number of common words in a hundred that a pattern may fit. The prefixes of one letter fit at most
     * nine; a search for more than a quarter of all words reads most of the index, and finds nearly every cable.
     */
    private static final int MAX_PERCENT = 25;

    /** All syntax but {@code &}: an intersection can have as many states as the product of its parts. */
    private static final int SYNTAX = RegExp.ALL & ~RegExp.INTERSECTION;

    /**
     * A word that few patterns accept. A pattern that rejects it does not accept every word, which is a cheap check.
     */
    private static final String UNLIKELY = "\ua000";

    private static final Automaton UNMARKED = unmarked();
    private static final Automaton WORDS = words();

    private static final Pattern MISSING = Pattern.compile("expected '(.)'");

    private Patterns() {}

    /**
     * Checks that a wildcard pattern is within bounds.
     *
     * @throws IllegalArgumentException if it is too long, costs too much, or fits too many words; the message is for
     *     the user
     */
    public static void requireWildcard(CableField field, String pattern) {
        requireShort(pattern);
        try {
            WildcardQuery.toAutomaton(new Term("", pattern), WORK);
            PatternWords.fitting(PatternWords.of(FieldDefinition.of(field), pattern))
                    .ifPresent(words -> requireSelective(field, pattern, words));
        } catch (TooComplexToDeterminizeException e) {
            throw tooComplex(pattern, e);
        }
    }

    /**
     * Checks that a regular expression is valid and within bounds.
     *
     * @throws IllegalArgumentException if it is not a regular expression, costs too much, or fits no word that the
     *     field can have, or too many; the message is for the user
     */
    public static void requireRegex(CableField field, String pattern) {
        requireShort(pattern);
        if (choices(pattern) > MAX_CHOICES) {
            throw new IllegalArgumentException("/" + pattern + "/ is too complex a pattern");
        }
        Automaton words;
        boolean isPossible;
        try {
            words = Operations.determinize(parsed(pattern), WORK);
            isPossible = !FieldDefinition.of(field).kind().isOfWords()
                    || !Operations.isEmpty(Operations.intersection(words, WORDS));
        } catch (TooComplexToDeterminizeException e) {
            throw tooComplex("/" + pattern + "/", e);
        } catch (IllegalArgumentException | StackOverflowError e) {
            throw new IllegalArgumentException("/" + pattern + "/ is not a regular expression" + reason(e), e);
        }
        if (!isPossible) {
            throw new IllegalArgumentException(
                    "/" + pattern + "/ fits no word; an expression matches one word of letters and digits");
        }
        requireSelective(field, "/" + pattern + "/", words);
    }

    /** What Lucene misses in an expression, and what to do. */
    private static String reason(Throwable e) {
        String message = String.valueOf(e.getMessage());
        Matcher missing = MISSING.matcher(message);
        String what = missing.lookingAt() ? ": " + missing.group(1) + " is missing" : "";
        return (message.startsWith("unexpected end") ? ": it ends too early" : what)
                + "; write \\ before a sign that stands for itself";
    }

    private static void requireSelective(CableField field, String pattern, Automaton words) {
        int percent = PatternReach.postings(FieldDefinition.of(field), words);
        if (percent > MAX_PERCENT) {
            throw new IllegalArgumentException(pattern + " fits " + percent
                    + " of 100 common words, too many to search for; write more of its letters");
        }
    }

    /** The number of states of the automaton of the words that fit. */
    public static int states(CableQuery.Wildcard wildcard) {
        return WildcardQuery.toAutomaton(new Term("", wildcard.pattern()), WORK).getNumStates();
    }

    /** The number of states of the automaton of the words that fit. */
    public static int states(CableQuery.Regex regex) {
        return Operations.determinize(parsed(regex.pattern()), WORK).getNumStates();
    }

    /** The words that fit a pattern with {@code *} and {@code ?}; the pattern must be folded like the words. */
    public static Automaton wildcard(String pattern) {
        return WildcardQuery.toAutomaton(new Term("", pattern), FOLDED_WORK);
    }

    /** The words that fit a regular expression, in any case. */
    public static Automaton regex(String pattern) {
        return Operations.determinize(parsed(pattern), FOLDED_WORK);
    }

    /** The words that any of several automata accepts. */
    public static Automaton any(List<Automaton> words) {
        return words.size() == 1 ? words.get(0) : Operations.determinize(Operations.union(words), FOLDED_WORK);
    }

    /**
     * The words that differ from a folded word in at most {@code edits} letters; only that word if it is longer than
     * {@value #MAX_NEAR_LENGTH}.
     */
    public static Automaton near(String word, int edits) {
        return word.length() > MAX_NEAR_LENGTH ? Automata.makeString(word) : NearAutomaton.of(word, edits, 0);
    }

    /**
     * Excludes the stems that some fields hold beside the words. Stems begin with a mark; a pattern must fit a word.
     */
    public static Automaton withoutStems(Automaton words) {
        return Operations.determinize(Operations.intersection(words, UNMARKED), FOLDED_WORK);
    }

    /** Whether an automaton {@linkplain #withoutStems without stems} accepts every possible word. */
    public static boolean isAnyWord(Automaton words) {
        return Operations.run(words, UNLIKELY) && Operations.isEmpty(Operations.minus(UNMARKED, words, FOLDED_WORK));
    }

    private static Automaton parsed(String pattern) {
        return new RegExp(withoutAccents(pattern), SYNTAX, RegExp.CASE_INSENSITIVE).toAutomaton();
    }

    /** The expression without accents, like the words of the index. A letter that becomes two is put in parentheses. */
    public static String withoutAccents(String expression) {
        StringBuilder folded = new StringBuilder(expression.length());
        expression.codePoints().mapToObj(Character::toString).forEach(letter -> {
            String plain = Folding.withoutAccents(letter);
            folded.append(plain.length() > letter.length() ? "(" + plain + ")" : plain);
        });
        return folded.toString();
    }

    /** All possible words of an analyzer that splits at everything but letters and digits. */
    private static Automaton words() {
        return Operations.determinize(
                Operations.repeat(Operations.union(List.of(
                        Automata.makeCharRange('0', '9'),
                        Automata.makeCharRange('A', 'Z'),
                        Automata.makeCharRange('a', 'z'),
                        Automata.makeCharRange(128, Character.MAX_CODE_POINT)))),
                WORK);
    }

    private static Automaton unmarked() {
        Automaton first = Operations.union(List.of(
                Automata.makeCharRange(0, WordAnalyzer.STEM_MARK - 1),
                Automata.makeCharRange(WordAnalyzer.STEM_MARK + 1, Character.MAX_CODE_POINT)));
        return Operations.determinize(Operations.concatenate(List.of(first, Automata.makeAnyString())), WORK);
    }

    private static void requireShort(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a pattern may not be longer than " + MAX_LENGTH + " characters");
        }
    }

    private static IllegalArgumentException tooComplex(String pattern, TooComplexToDeterminizeException cause) {
        return new IllegalArgumentException(pattern + " is too complex a pattern", cause);
    }

    /** The number of choices, multiplied by all numbers in braces; capped just above the limit. */
    private static long choices(String pattern) {
        long choices =
                Math.max(1, pattern.chars().filter(c -> "?*|{".indexOf(c) >= 0).count());
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
            int largest = 1;
            int number = 0;
            for (int at = open + 1; at < pattern.length() && pattern.charAt(at) != '}'; at++) {
                char c = pattern.charAt(at);
                number = c >= '0' && c <= '9' ? Math.min(number * 10 + (c - '0'), MAX_CHOICES + 1) : 0;
                largest = Math.max(largest, number);
            }
            choices = Math.min(choices * largest, MAX_CHOICES + 1);
        }
        return choices;
    }
}
