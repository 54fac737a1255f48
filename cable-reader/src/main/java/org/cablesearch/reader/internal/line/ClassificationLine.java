package org.cablesearch.reader.internal.line;

import java.util.OptionalInt;
import org.cablesearch.model.internal.names.Posts;

/**
 * The line with which a section of a telegram begins: classification word, section, post and serial.
 *
 * <pre>
 * UNCLAS LIMA 000100      S E C R E T SECTION 01 OF 02 LIMA 000100
 * </pre>
 */
public final class ClassificationLine {

    private static final int MAX_LENGTH = 100;
    private static final int MIN_PADDED_DIGITS = 5;

    private ClassificationLine() {}

    /** Whether a section, a padded serial, or a post and a serial follow the word; a stamp of the level has neither, and a date is no serial. */
    public static boolean is(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH || !Digits.is(text.charAt(text.length() - 1))) {
            return false;
        }
        OptionalInt word = ClassWord.end(text, 0);
        if (word.isEmpty()) {
            return false;
        }
        int serial = Math.max(Digits.start(text, text.length()), word.getAsInt());
        boolean padded = text.length() - serial >= MIN_PADDED_DIGITS && text.charAt(serial) == '0';
        return padded
                || text.regionMatches(true, Scan.skip(text, word.getAsInt(), " "), "SECTION ", 0, "SECTION ".length())
                || Posts.canonical(Posts.squeeze(text.substring(word.getAsInt(), serial)))
                        .isPresent();
    }
}
