// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.model.internal.text.WordFile;

/**
 * The mark that a page break leaves in the text, on its own line or within one.
 *
 * <pre>
 * PHNOM PENH 00001385  002 OF 002               the new style: post, serial of eight digits, section and page
 * CONFIDENTIAL PAGE 02 HARARE 06677 291400Z     the old style: class word, page, post, serial, time
 * PAGE 02 RUEHFRA2440 C O N F I D E N T I A L   07PARIS2440: a station, then the class word
 * </pre>
 *
 * @param start where it begins
 * @param end where it ends
 * @param page the page that it names: in the new style the number before {@code OF}, up to a decimal point
 * @param old whether it is of the old style; a field may continue after such a mark
 */
public record PageMark(int start, int end, int page, boolean old) {

    /** The first words of names that have several words: {@code LA PAZ} is one, {@code THE BRASILIA} is not. */
    private static final Set<String> FIRST_WORDS = Set.copyOf(
            WordFile.of(PageMark.class::getResourceAsStream, "post-openers.txt").words(""));

    private static final Pattern NEW_STYLE =
            Pattern.compile("(?=\\d)(?:(?<!\\d)(\\d{5,8}) {1,13}+)?+(?<!\\d)(\\d{3})(?:\\.\\d{1,9})?+"
                    + " {1,14}+(?:OF|of) {1,14}+\\d{3}(?!\\d)");

    /** Up to the time {@code 291400Z}; without a time, a station or post and a classification word fill the line. */
    private static final Pattern OLD_STYLE = Pattern.compile("(?s)(?<![\\p{L}\\p{N}])PAGE {1,14}+(\\d{1,3})(?!\\d)"
            + "(?:.{0,63}?(?<!\\d)\\d{6}Z|(?=[^\\p{Ll}\\d]*+\\d)[^\\p{Ll}]{0,70}+$)");

    private static final int MIN_REDACTION_LENGTH = 6;

    private static final int MAX_POST_LENGTH = 10;
    private static final int MAX_GAP = 13;
    private static final int MAX_CLASS_LENGTH = 40;

    /** The marks of a line, from left to right. */
    public static List<PageMark> in(String line) {
        // Patterns are slow, and hardly any line has a mark.
        boolean mayHaveNew = isBeforeNumber(line, " OF ") || isBeforeNumber(line, " of ");
        boolean mayHaveOld = line.contains("PAGE ");
        if (!mayHaveNew && !mayHaveOld) {
            return List.of();
        }
        List<PageMark> marks = new ArrayList<>();
        if (mayHaveNew) {
            addNewStyle(line, marks);
        }
        if (mayHaveOld) {
            addOldStyle(line, marks);
        }
        marks.sort(Comparator.comparingInt(PageMark::start));
        return withoutOverlaps(marks);
    }

    private static boolean isBeforeNumber(String line, String word) {
        for (int at = 0; (at = line.indexOf(word, at)) >= 0; ) {
            at = Runs.skip(line, at + word.length(), " ");
            if (at < line.length() && Digits.is(line.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** A line without its page marks, each replaced by a space. */
    public static String strip(String line) {
        List<PageMark> marks = in(line);
        if (marks.isEmpty()) {
            return line;
        }
        StringBuilder rest = new StringBuilder(line.length());
        int from = 0;
        for (PageMark mark : marks) {
            rest.append(line, from, mark.start()).append(' ');
            from = mark.end();
        }
        return rest.append(line, from, line.length()).toString();
    }

    /** An old mark counts the pages of its section ({@code 01 OF 03}). Of two marks in one place, the first is used. */
    private static List<PageMark> withoutOverlaps(List<PageMark> marks) {
        List<PageMark> apart = new ArrayList<>(marks.size());
        int end = 0;
        for (PageMark mark : marks) {
            if (mark.start() >= end) {
                apart.add(mark);
                end = mark.end();
            }
        }
        return apart;
    }

    private static void addNewStyle(String line, List<PageMark> marks) {
        Matcher mark = NEW_STYLE.matcher(line);
        for (int from = 0; mark.find(); ) {
            boolean named = mark.group(1) != null;
            if (named
                    || (isRedacted(line, from, mark.start())
                            && line.substring(mark.end()).isBlank())) {
                int start = named ? backOverPost(line, mark.start(), from) : from;
                marks.add(new PageMark(start, mark.end(), Integer.parseInt(mark.group(2)), false));
                from = mark.end();
            }
        }
    }

    /**
     * {@code XXXXXXXXXXXX 002 OF 002}: the publisher redacted post and serial as if they were a name (10BEIJING207).
     */
    private static boolean isRedacted(String line, int from, int to) {
        String text = line.substring(from, to).strip();
        return text.length() >= MIN_REDACTION_LENGTH && LineWords.isRedacted(text);
    }

    /**
     * The beginning of the post's name, which the mark cuts after ten characters ({@code RIO DE JAN}). If the mark has
     * its own line, this is all text before the serial; otherwise it is the last word, with the words before it that
     * belong to the name.
     */
    private static int backOverPost(String line, int serial, int from) {
        int first = Runs.skip(line, from, " ", MAX_GAP);
        if (serial - first <= MAX_POST_LENGTH + 1 && isPost(line, first, serial)) {
            return from;
        }
        int start = backOverWord(line, backOverBlanks(line, serial), from);
        for (int at = start; at > from; ) {
            int end = backOverBlanks(line, at);
            at = backOverWord(line, end, from);
            if (at == end || serial - at > MAX_POST_LENGTH + 1) {
                break;
            }
            if (FIRST_WORDS.contains(line.substring(at, end))) {
                start = at;
            }
        }
        return start;
    }

    private static boolean isPost(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isInPost(line, i) && line.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private static int backOverWord(String line, int end, int from) {
        int at = end;
        while (at > from && end - at <= MAX_POST_LENGTH && isInPost(line, at - 1)) {
            at--;
        }
        return at;
    }

    private static void addOldStyle(String line, List<PageMark> marks) {
        Matcher mark = OLD_STYLE.matcher(line);
        for (int from = 0; mark.find(); from = mark.end()) {
            int start = classWordBefore(line, mark.start(), from);
            marks.add(new PageMark(start, mark.end(), Integer.parseInt(mark.group(1)), true));
        }
    }

    private static int classWordBefore(String line, int page, int from) {
        int end = backOverBlanks(line, page);
        for (int at = end - 1; at >= from && end - at <= MAX_CLASS_LENGTH; at--) {
            boolean begins = at == from || line.charAt(at - 1) == ' ';
            OptionalInt word = begins ? ClassWord.end(line, at) : OptionalInt.empty();
            if (word.isPresent() && word.getAsInt() == end && (at == from || !isSpacedLetter(line, at - 2))) {
                return at;
            }
        }
        return page;
    }

    /** Whether the letter at {@code at} is alone between spaces, and so belongs to the spaced-out word after it. */
    private static boolean isSpacedLetter(String line, int at) {
        return at >= 0 && Character.isLetter(line.charAt(at)) && (at == 0 || line.charAt(at - 1) == ' ');
    }

    /** A full stop may be part of a name, but in {@code rained.LIMA} it ends a sentence. */
    private static boolean isInPost(String line, int at) {
        char c = line.charAt(at);
        boolean endsSentence = c == '.'
                && at > 0
                && Character.isLowerCase(line.charAt(at - 1))
                && Character.isLetter(line.charAt(at + 1));
        return Character.isLetter(c) || c == '\'' || c == '-' || (c == '.' && !endsSentence);
    }

    private static int backOverBlanks(String line, int end) {
        return Runs.skipBack(line, end, " ", MAX_GAP);
    }
}
