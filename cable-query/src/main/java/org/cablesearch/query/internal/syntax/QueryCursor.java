package org.cablesearch.query.internal.syntax;

import static org.cablesearch.query.internal.syntax.QueryCharacters.isBlank;
import static org.cablesearch.query.internal.syntax.QueryCharacters.isDash;
import static org.cablesearch.query.internal.syntax.QueryCharacters.isQuote;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and the current position in it. */
final class QueryCursor {

    /** Older versions of Lucene write a similarity instead of a number: {@code ~0.8}. */
    private static final Pattern TILDE = Pattern.compile("~(?<number>[0-9]*)(?:\\.[0-9]+)?");

    private static final Pattern WEIGHT = Pattern.compile("\\^[\\p{Nd}.]*");

    private final String text;
    private final int end;
    private int next;

    QueryCursor(String text, int end) {
        this.text = text;
        this.end = end;
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
        return charAt(next);
    }

    /** The character at a position; NUL at the end of the text. */
    char charAt(int at) {
        return at < end ? text.charAt(at) : '\0';
    }

    char take() {
        return text.charAt(next++);
    }

    boolean at(String expected) {
        return next + expected.length() <= end && text.startsWith(expected, next);
    }

    String between(int from, int to) {
        return text.substring(from, to);
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
        return text.substring(next, end).isBlank();
    }

    /** Skips punctuation that ends a sentence or a clause of prose. */
    void skipPunctuation() {
        while (next < end && ",;.?!".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    boolean atOperator(String word, String sign) {
        return skipBlanks() && ((at(sign) && !sign.equals(word)) || atWord(word));
    }

    boolean takeOperator(String word, String sign) {
        if (!atOperator(word, sign)) {
            return false;
        }
        next += atWord(word) ? word.length() : sign.length();
        return true;
    }

    private boolean atWord(String word) {
        int after = next + word.length();
        return at(word) && (after == end || isBlank(text.charAt(after)) || "()\"".indexOf(text.charAt(after)) >= 0);
    }

    /**
     * Reads a minus that negates the clause right after it, and returns whether there was one. Right behind a parenthesis or
     * a quotation it is a hyphen.
     */
    boolean takeMinus() {
        boolean minus =
                hasMore() && (isDash(current()) || current() == '!') && clauseBegins(next + 1) && !isAfterClause();
        if (minus) {
            next++;
        }
        return minus;
    }

    private boolean isAfterClause() {
        return next > 0 && (text.charAt(next - 1) == ')' || isQuote(text.charAt(next - 1)));
    }

    /** Skips a plus right before a clause: every clause is required anyway. */
    void skipPlus() {
        if (hasMore() && current() == '+' && clauseBegins(next + 1)) {
            next++;
        }
    }

    private boolean clauseBegins(int at) {
        return at < end
                && (Character.isLetterOrDigit(text.charAt(at))
                        || isQuote(text.charAt(at))
                        || "([{/*\\".indexOf(text.charAt(at)) >= 0);
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
        return take(WEIGHT).isPresent();
    }

    /** Reads what fits a pattern; empty if nothing at the current position does. */
    Optional<MatchResult> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(next, end);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        next = matcher.end();
        return Optional.of(matcher.toMatchResult());
    }
}
