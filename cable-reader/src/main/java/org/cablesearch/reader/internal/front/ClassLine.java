package org.cablesearch.reader.internal.front;

import java.util.OptionalInt;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.Digits;
import org.cablesearch.reader.internal.line.SectionMarks;

/** The first line of a telegram: classification word, post and serial. It may be repeated further down. */
final class ClassLine {

    private static final int MAX_LENGTH = 100;

    private ClassLine() {}

    /** {@code UNCLAS LIMA 000100}, {@code S E C R E T SECTION 01 OF 02 LIMA 000100}; a date is not a serial. */
    static boolean is(String line) {
        String text = line.strip();
        OptionalInt word = text.length() > MAX_LENGTH ? OptionalInt.empty() : ClassWord.end(text, 0);
        if (word.isEmpty()) {
            return false;
        }
        int serial = Math.max(Digits.start(text, text.length()), word.getAsInt());
        String post = Posts.squeeze(text.substring(word.getAsInt(), serial));
        return SectionMarks.isMark(text)
                || (serial < text.length() && Posts.canonical(post).isPresent());
    }
}
