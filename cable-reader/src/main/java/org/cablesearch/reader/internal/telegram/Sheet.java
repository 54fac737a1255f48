// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.telegram;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.reader.internal.line.ClassWord;

/**
 * Kinds of lines of a telegram, as parts of the pages on which it was printed.
 *
 * <pre>
 * CONFIDENTIAL                                        a class word
 * PAGE 02        LIBREV  01628  291239Z               a page line; from 1978, post and serial are on the next line
 * CONFIDENTIALGENEVA 05491 01 OF 02 030835Z           both in one, at the beginning of a section (1979)
 * NNN                                                 the end of a section
 * </pre>
 */
enum Sheet {
    TEXT,
    BLANK,
    /** A page line with the number of a page. */
    PAGE,
    /** A page line without a number: the first page of a section. */
    FIRST_PAGE,
    CLASS_WORD,
    END;

    private static final int MAX_LENGTH = 100;

    private static final String POST = "[A-Z][A-Z .'()-]{0,13}? {0,9}\\d{3,6}(?: [ A-Z\\d/]*+)?";
    private static final Pattern PAGE_LINE = Pattern.compile("PAGE {1,4}(\\d{1,3})(?: {1,12}(" + POST + "))?");
    private static final Pattern POST_LINE = Pattern.compile(POST);
    private static final String WORDS = "(?:UNCLASSIFIED|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET)";
    private static final Pattern CLASS = Pattern.compile(WORDS + "(?: ?/[A-Z/]{0,30})?(?: POSS DUPE)?");
    private static final Pattern GLUED =
            Pattern.compile(WORDS + "[A-Z]{2,12} {1,6}\\d{4,6}(?: \\d\\d OF \\d\\d)? {1,4}\\d{6} ?Z.{0,20}");
    private static final Pattern LAST = Pattern.compile("N{3,4}[A-Z]{0,10}|<< ?END OF DOCUMENT ?>>");

    /** The class words with a section's post and serial: {@code C O N F I D E N T I A L SECTION 2 OF 2 BLANTYRE 0412}. */
    private static final Pattern AFTER_CLASS_WORD = Pattern.compile(
            "[ /]{0,4}(?:(?:FINAL )?SECTION [A-Z\\d]{1,5} OF [A-Z\\d]{1,5} )?(?<post>[A-Z][A-Z .'-]{1,30}?) {0,4}(?<serial>\\d{1,6})(?:/\\d{1,2})?(?: [A-Z]{2,12} \\d{1,6})?(?:[ /].{0,30})?");

    /** The post that sent a telegram, and the telegram's number among those of the post. */
    record Sender(String post, String serial) {}

    /** The kind of a line by itself; a class word is a mark only beside a page line, an end or another one. */
    static Sheet of(String line) {
        if (line.isEmpty()) {
            return BLANK;
        }
        if (line.length() > MAX_LENGTH) {
            return TEXT;
        }
        return switch (line.charAt(0)) {
            case 'P' -> PAGE_LINE.matcher(line).matches() ? PAGE : TEXT;
            case 'N', '<' -> LAST.matcher(line).matches() ? END : TEXT;
            case 'U', 'L', 'C', 'S' ->
                CLASS.matcher(line).matches() ? CLASS_WORD : GLUED.matcher(line).matches() ? FIRST_PAGE : TEXT;
            default -> TEXT;
        };
    }

    /** The number on a page line. */
    static int pageOf(String line) {
        Matcher page = PAGE_LINE.matcher(line);
        return page.matches() ? Integer.parseInt(page.group(1)) : 1;
    }

    /** Whether a page line has only the number, so that the next line may have post and serial. */
    static boolean isOpen(String pageLine) {
        Matcher page = PAGE_LINE.matcher(pageLine);
        return page.matches() && page.group(2) == null;
    }

    /** Whether a line has what an open page line lacks. */
    static boolean closes(String line) {
        return line.length() <= MAX_LENGTH && POST_LINE.matcher(line).matches();
    }

    /** The classification that the line of a section gives its telegram; empty for any other line. */
    static Optional<Sender> senderOf(String line) {
        OptionalInt end = line.length() > MAX_LENGTH ? OptionalInt.empty() : ClassWord.end(line, 0);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        Matcher rest = AFTER_CLASS_WORD.matcher(line).region(end.getAsInt(), line.length());
        return rest.matches()
                ? Optional.of(new Sender(rest.group("post").strip(), rest.group("serial")))
                : Optional.empty();
    }
}
