// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.pattern;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads patterns and expressions character by character, and keeps a backslash together with the character after it.
 */
public final class Wildcards {

    private static final Pattern ESCAPE = Pattern.compile("\\\\.?", Pattern.DOTALL);
    private static final Pattern ESCAPE_OR_SLASH = Pattern.compile("\\\\.|/", Pattern.DOTALL);
    static final Pattern ESCAPE_OR_SIGN = Pattern.compile("\\\\.|[*?]", Pattern.DOTALL);
    private static final Pattern ESCAPE_OR_PREFIX = Pattern.compile("\\\\.|[\\p{L}\\p{Nd}]\\*", Pattern.DOTALL);

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{M}\\p{N}*?]";

    /**
     * Characters after the last word that are left over when wildcards are removed. A match begins only where such
     * characters begin, or the time would grow with the square of their number.
     */
    private static final Pattern WORD_END = Pattern.compile("(?<!" + BETWEEN_WORDS + ")" + BETWEEN_WORDS + "+$");

    private Wildcards() {}

    /** Whether a text has an unescaped {@code *} or {@code ?}. */
    public static boolean isPattern(String text) {
        return hasUnescaped(text, ESCAPE_OR_SIGN);
    }

    /** Whether a text has a letter followed by an unescaped {@code *}. */
    public static boolean isPrefix(String text) {
        return hasUnescaped(text, ESCAPE_OR_PREFIX);
    }

    private static boolean hasUnescaped(String text, Pattern escapeOr) {
        Matcher found = escapeOr.matcher(text);
        while (found.find()) {
            if (text.charAt(found.start()) != '\\') {
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
        return replaced(pattern, ESCAPE, escape -> switch (escape) {
            case "\\" -> "\\\\";
            case "\\*", "\\?", "\\\\" -> escape;
            default -> escape.substring(1);
        });
    }

    /** A text without its escapes. */
    public static String unescape(String text) {
        return replaced(text, ESCAPE, escape -> escape.length() == 1 ? escape : escape.substring(1));
    }

    /**
     * The expression with its slashes unescaped.
     *
     * @throws IllegalArgumentException if it ends in a lone backslash
     */
    public static String unescapeSlashes(String expression) {
        return replaced(expression, ESCAPE, escape -> switch (escape) {
            case "\\" -> throw new IllegalArgumentException("the expression ends in a lone backslash: " + expression);
            case "\\/" -> "/";
            default -> escape;
        });
    }

    /** The opposite of {@link #unescapeSlashes}. */
    public static String escapeSlashes(String expression) {
        return replaced(expression, ESCAPE_OR_SLASH, part -> part.equals("/") ? "\\/" : part);
    }

    /** A text with parts of it replaced. */
    public static String replaced(String text, Pattern parts, UnaryOperator<String> replacement) {
        return parts.matcher(text).replaceAll(part -> Matcher.quoteReplacement(replacement.apply(part.group())));
    }
}
