package org.cablesearch.query.internal.pattern;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Reads patterns and expressions character by character, and keeps a backslash together with the character after it.
 */
public final class Wildcards {

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{M}\\p{N}*?]";

    /**
     * Characters after the last word that are left over when wildcards are removed. A match begins only where such
     * characters begin, or the time would grow with the square of their number.
     */
    private static final Pattern WORD_END = Pattern.compile("(?<!" + BETWEEN_WORDS + ")" + BETWEEN_WORDS + "+$");

    private Wildcards() {}

    /** Whether a text has an unescaped {@code *} or {@code ?}. */
    public static boolean isPattern(String text) {
        return hasUnescaped(text, at -> text.charAt(at) == '*' || text.charAt(at) == '?');
    }

    /** Whether a text has a letter followed by an unescaped {@code *}. */
    public static boolean isPrefix(String text) {
        return hasUnescaped(
                text,
                at -> Character.isLetterOrDigit(text.charAt(at))
                        && at + 1 < text.length()
                        && text.charAt(at + 1) == '*');
    }

    /** Whether a place of a text, other than a backslash and the character after it, fits. */
    private static boolean hasUnescaped(String text, IntPredicate fits) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (fits.test(at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The pattern without wildcards at the beginning of words: {@code ing} for {@code *ing}, {@code anti} for
     * {@code anti-*}. Unchanged if no word begins with one.
     */
    public static String withoutLeadingSigns(String pattern) {
        StringBuilder kept = new StringBuilder(pattern.length());
        boolean within = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?') {
                kept.append(within ? String.valueOf(c) : "");
                continue;
            }
            within = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || (within && isMark(c));
            kept.append(c);
            if (c == '\\' && i + 1 < pattern.length()) {
                char meant = pattern.charAt(++i);
                within = Character.isLetterOrDigit(meant);
                kept.append(meant);
            }
        }
        return kept.length() == pattern.length()
                ? pattern
                : WORD_END.matcher(kept).replaceAll("");
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /**
     * The pattern with a backslash only before {@code *}, {@code ?} and another backslash, so that each pattern has one
     * form.
     */
    public static String withoutNeedlessEscapes(String pattern) {
        StringBuilder plain = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escape = c == '\\';
            char meant = escape && i + 1 < pattern.length() ? pattern.charAt(++i) : c;
            if (escape && (meant == '*' || meant == '?' || meant == '\\')) {
                plain.append('\\');
            }
            plain.append(meant);
        }
        return plain.toString();
    }

    /** A text without its escapes. */
    public static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    /**
     * The expression with its slashes unescaped.
     *
     * @throws IllegalArgumentException if it ends in a lone backslash
     */
    public static String unescapeSlashes(String expression) {
        StringBuilder plain = new StringBuilder(expression.length());
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                if (++i == expression.length()) {
                    throw new IllegalArgumentException("the expression ends in a lone backslash: " + expression);
                }
                if (expression.charAt(i) != '/') {
                    plain.append(c);
                }
            }
            plain.append(expression.charAt(i));
        }
        return plain.toString();
    }

    /** The opposite of {@link #unescapeSlashes}. */
    public static String escapeSlashes(String expression) {
        StringBuilder escaped = new StringBuilder(expression.length() + 2);
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                escaped.append(c).append(expression.charAt(++i));
            } else {
                escaped.append(c == '/' ? "\\/" : String.valueOf(c));
            }
        }
        return escaped.toString();
    }
}
