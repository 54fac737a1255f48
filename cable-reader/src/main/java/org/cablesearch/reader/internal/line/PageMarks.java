package org.cablesearch.reader.internal.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.reader.internal.facts.Posts;

/**
 * Takes the marks of printed pages out of a line of addresses or references.
 *
 * <pre>
 * ROME 00001406  001.2 OF 003                      post, serial of five to eight digits, section and page
 * SECRET   PAGE 02   ROME 03067 211833Z            class word, page, post, serial, time
 * INFO PAGE 02        STATE   050524  131535Z      08STATE50524: the mark fell between INFO and the address
 * </pre>
 */
public final class PageMarks {

    private static final Pattern NEW_STYLE = Pattern.compile("\\d{5,8} {1,20}\\d{3}(?:\\.\\d)? {1,20}OF {1,20}\\d{3}");
    private static final Pattern OLD_STYLE = Pattern.compile("PAGE \\d\\d(?: [^\\n]{0,60}?\\d{6}Z\\b)?");
    private static final Pattern CLASS_WORD = Pattern.compile(
            "(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|[UCS]( [A-Z]){4,30})[ ]*$");

    private PageMarks() {}

    /** The line without its page mark, if it has one. */
    public static String strip(String line) {
        String text = line;
        if (text.contains(" OF ")) {
            text = stripNewStyle(text);
        }
        return text.contains("PAGE ") ? stripOldStyle(text) : text;
    }

    /** Whether a line holds a page mark and nothing else. */
    static boolean isMark(String line) {
        return !line.isBlank() && strip(line).isBlank();
    }

    private static String stripNewStyle(String line) {
        Matcher matcher = NEW_STYLE.matcher(line);
        if (!matcher.find()) {
            return line;
        }
        int start = backOverPost(line, matcher.start());
        return line.substring(0, start) + " " + line.substring(matcher.end());
    }

    private static String stripOldStyle(String line) {
        Matcher matcher = OLD_STYLE.matcher(line);
        if (!matcher.find()) {
            return line;
        }
        String before = line.substring(0, matcher.start());
        Matcher word = CLASS_WORD.matcher(before);
        return (word.find() ? before.substring(0, word.start()) : before) + " " + line.substring(matcher.end());
    }

    /** Where the post's name before a serial begins: as many words as make a known post, else one. */
    private static int backOverPost(String line, int serial) {
        int start = serial;
        int longest = serial;
        for (int words = 0; words < Posts.MOST_WORDS && start > 0; words++) {
            start = startOfWord(line, start);
            boolean known = Posts.canonical(Posts.squeeze(line.substring(start, serial)))
                    .isPresent();
            longest = known || words == 0 ? start : longest;
        }
        return longest;
    }

    private static int startOfWord(String line, int end) {
        int i = end;
        while (i > 0 && line.charAt(i - 1) == ' ') {
            i--;
        }
        while (i > 0 && (Character.isLetter(line.charAt(i - 1)) || "-.'".indexOf(line.charAt(i - 1)) >= 0)) {
            i--;
        }
        return i;
    }
}
