// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.OptionalInt;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;

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

    /** Whether a whole line is one. */
    public static boolean is(String line) {
        return beginsAt(line.strip(), 0);
    }

    /**
     * Whether the rest of a line, from {@code start} on, is one: a section, a padded serial, or a post and a serial follow the
     * word. A stamp of the level has neither, and a date is no serial.
     */
    public static boolean beginsAt(String text, int start) {
        int length = text.length() - start;
        boolean mayBe = length > 0 && length <= MAX_LENGTH && Digits.is(text.charAt(text.length() - 1));
        OptionalInt word = mayBe ? ClassWord.end(text, start) : OptionalInt.empty();
        if (word.isEmpty()) {
            return false;
        }
        int serial = Math.max(Digits.start(text, text.length()), word.getAsInt());
        boolean padded = text.length() - serial >= MIN_PADDED_DIGITS && text.charAt(serial) == '0';
        return padded
                || LetterCase.isAt(text, Runs.skip(text, word.getAsInt(), " "), "SECTION ")
                || Posts.canonical(Posts.squeeze(text.substring(word.getAsInt(), serial)))
                        .isPresent();
    }
}
