// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import static org.cablesearch.query.internal.syntax.QueryCharacters.isBlank;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.Span;

/** A text and the current position in it. */
final class QueryCursor {

    /** Older versions of Lucene write a similarity instead of a number: {@code ~0.8}. */
    private static final Pattern TILDE = Pattern.compile("~(?<number>[0-9]*)(?:\\.[0-9]+)?");

    private static final Pattern WEIGHT = Pattern.compile("\\^[\\p{Nd}.]*");

    /** Punctuation that ends a sentence or a clause of prose. */
    static final Pattern PUNCTUATION = Pattern.compile("[,;.?!]+");

    static final Pattern AND = Pattern.compile(word("AND") + "|&&");
    static final Pattern OR = Pattern.compile(word("OR") + "|\\|\\|");
    static final Pattern NOT = Pattern.compile(word("NOT"));

    private static final String BEFORE_CLAUSE = "(?=[\\p{L}\\p{Nd}(\\[{/*\\\\" + QueryCharacters.QUOTES + "])";

    /** A minus that negates the clause right after it. Right behind a parenthesis or a quotation it is a hyphen. */
    static final Pattern MINUS =
            Pattern.compile("(?<![)" + QueryCharacters.QUOTES + "])[!" + QueryCharacters.DASHES + "]" + BEFORE_CLAUSE);

    /** A plus right before a clause; every clause is required anyway. */
    static final Pattern PLUS = Pattern.compile("\\+" + BEFORE_CLAUSE);

    private final String text;
    private final int end;
    private int next;

    QueryCursor(String text, int end) {
        this.text = text.substring(0, end);
        this.end = end;
    }

    private static String word(String operator) {
        return operator + "(?=\\z|[()\"]|" + QueryCharacters.BLANK + ")";
    }

    int position() {
        return next;
    }

    void moveTo(int position) {
        next = Math.min(position, end);
    }

    boolean hasMore() {
        return next < end;
    }

    /** The character at the current position; NUL at the end of the text. */
    char current() {
        return next < end ? text.charAt(next) : '\0';
    }

    char take() {
        return text.charAt(next++);
    }

    boolean at(String expected) {
        return next + expected.length() <= end && text.startsWith(expected, next);
    }

    /** The text read since a position. */
    Span since(int start) {
        return new Span(start, next);
    }

    /** The text that was read since a position. */
    String textSince(int start) {
        return text.substring(start, next);
    }

    /** The text at the current position and after it. */
    String rest() {
        return text.substring(next);
    }

    int end() {
        return end;
    }

    /** Skips white space, and returns whether any text follows. */
    boolean skipBlanks() {
        while (next < end && isBlank(text.charAt(next))) {
            next++;
        }
        return next < end;
    }

    /** Whether nothing but white space follows. */
    boolean restIsBlank() {
        return rest().isBlank();
    }

    /**
     * Reads {@code ~2} and returns the number, or {@code fallback} after a lone {@code ~}; empty if there is no tilde.
     */
    Optional<Integer> takeTilde(int fallback) {
        Optional<MatchResult> tilde = take(TILDE);
        return tilde.map(taken -> taken.group().equals("~") ? fallback : number(taken.group("number")));
    }

    private static int number(String digits) {
        if (digits.isEmpty()) {
            return 0;
        }
        return digits.length() > 10 ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(digits));
    }

    /** Reads {@code ^2.5}, and returns whether there was one. */
    boolean skipWeight() {
        return skip(WEIGHT);
    }

    /** Whether anything at the current position fits a pattern. */
    boolean at(Pattern pattern) {
        return match(pattern).isPresent();
    }

    /** Reads what fits a pattern, and returns whether anything at the current position does. */
    boolean skip(Pattern pattern) {
        return take(pattern).isPresent();
    }

    /** Reads what fits a pattern; empty if nothing at the current position does. */
    Optional<MatchResult> take(Pattern pattern) {
        Optional<MatchResult> match = match(pattern);
        match.ifPresent(taken -> next = taken.end());
        return match;
    }

    /** The match of a pattern at the current position; empty if it does not match. */
    Optional<MatchResult> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(next, end).useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }
}
