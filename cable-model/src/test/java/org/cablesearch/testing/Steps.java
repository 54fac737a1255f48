// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.util.List;
import java.util.RandomAccess;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts the steps of {@link CountedCode}: each call, each turn of a loop, and each character or element that a method of the JDK reads or
 * moves for it without allocating memory. What allocates memory is measured by {@link Work}. Counts one run at a time.
 *
 * <p>Each method with parameters replaces the method of the JDK that has the same name and, but for the first, the same parameters. The
 * first is the object whose method it replaces. It returns what the JDK returns.
 */
public final class Steps {

    private static long steps;
    private static long max = Long.MAX_VALUE;

    private Steps() {}

    /** Runs some work, and returns its steps. The work fails with {@link TooMany} after {@code most} steps. */
    static long of(Runnable work, long most) {
        steps = 0;
        max = most;
        try {
            work.run();
        } finally {
            max = Long.MAX_VALUE;
        }
        return steps;
    }

    /** The work was stopped. Not an exception, which the work might catch. */
    static final class TooMany extends Error {
        private static final long serialVersionUID = 1L;

        private TooMany() {
            super("too many steps", null, false, true);
        }
    }

    /** One turn of a loop, or one call. */
    public static void step() {
        count(1);
    }

    private static void count(long more) {
        steps += more;
        if (steps > max) {
            throw new TooMany();
        }
    }

    /** A text that counts the characters that an expression reads. */
    private record Text(CharSequence text) implements CharSequence {

        @Override
        public char charAt(int index) {
            count(1);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    // Regular expressions

    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new Text(text));
    }

    public static Matcher reset(Matcher matcher, CharSequence text) {
        return matcher.reset(new Text(text));
    }

    public static String[] split(Pattern pattern, CharSequence text) {
        return pattern.split(new Text(text));
    }

    public static String[] split(Pattern pattern, CharSequence text, int limit) {
        return pattern.split(new Text(text), limit);
    }

    public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
        return pattern.splitAsStream(new Text(text));
    }

    public static boolean matches(String text, String regex) {
        return matcher(Pattern.compile(regex), text).matches();
    }

    public static String replaceAll(String text, String regex, String by) {
        return matcher(Pattern.compile(regex), text).replaceAll(by);
    }

    public static String replaceFirst(String text, String regex, String by) {
        return matcher(Pattern.compile(regex), text).replaceFirst(by);
    }

    public static String[] split(String text, String regex) {
        return split(Pattern.compile(regex), text);
    }

    public static String[] split(String text, String regex, int limit) {
        return split(Pattern.compile(regex), text, limit);
    }

    // Texts

    public static int indexOf(String text, int c) {
        return indexOf(text, c, 0);
    }

    public static int indexOf(String text, int c, int from) {
        return read(text, from, text.indexOf(c, from));
    }

    public static int indexOf(String text, String part) {
        return indexOf(text, part, 0);
    }

    public static int indexOf(String text, String part, int from) {
        return read(text, from, text.indexOf(part, from));
    }

    public static boolean contains(String text, CharSequence part) {
        return indexOf(text, part.toString()) >= 0;
    }

    private static int read(String text, int from, int found) {
        count(Math.max(0, (found < 0 ? text.length() : found) - from));
        return found;
    }

    public static int lastIndexOf(String text, int c) {
        return lastIndexOf(text, c, text.length());
    }

    public static int lastIndexOf(String text, int c, int from) {
        return readBack(text, from, text.lastIndexOf(c, from));
    }

    public static int lastIndexOf(String text, String part) {
        return lastIndexOf(text, part, text.length());
    }

    public static int lastIndexOf(String text, String part, int from) {
        return readBack(text, from, text.lastIndexOf(part, from));
    }

    private static int readBack(String text, int from, int found) {
        count(Math.max(0, Math.min(from, text.length()) - Math.max(0, found)));
        return found;
    }

    public static IntStream chars(String text) {
        return text.chars().peek(c -> count(1));
    }

    public static IntStream codePoints(String text) {
        return text.codePoints().peek(c -> count(1));
    }

    public static int codePointCount(String text, int start, int end) {
        count(end - start);
        return text.codePointCount(start, end);
    }

    public static StringBuilder insert(StringBuilder text, int at, String more) {
        count(text.length() - at);
        return text.insert(at, more);
    }

    public static StringBuilder insert(StringBuilder text, int at, char more) {
        count(text.length() - at);
        return text.insert(at, more);
    }

    public static StringBuilder delete(StringBuilder text, int start, int end) {
        count(text.length() - start);
        return text.delete(start, end);
    }

    public static StringBuilder deleteCharAt(StringBuilder text, int at) {
        return delete(text, at, at + 1);
    }

    // Lists

    public static boolean contains(List<?> list, Object element) {
        return indexOf(list, element) >= 0;
    }

    public static int indexOf(List<?> list, Object element) {
        int found = list.indexOf(element);
        count(found < 0 ? list.size() : found);
        return found;
    }

    public static <T> void add(List<T> list, int index, T element) {
        move(list, index);
        list.add(index, element);
    }

    public static Object remove(List<?> list, int index) {
        move(list, index);
        return list.remove(index);
    }

    public static Object removeFirst(List<?> list) {
        return remove(list, 0);
    }

    private static void move(List<?> list, int index) {
        count(list instanceof RandomAccess ? list.size() - index : 1);
    }
}
