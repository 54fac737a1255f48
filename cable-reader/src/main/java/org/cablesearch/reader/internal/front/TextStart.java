// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.reader.internal.line.Field;
import org.cablesearch.reader.internal.line.Keyword;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.ParagraphOpening;

/** Finds where the front matter can end: between the last keyword and the first numbered paragraph below it. */
final class TextStart {

    private static final int MAX_REFERENCE_LENGTH = 40;

    private TextStart() {}

    /**
     * The index of the first line that opens a paragraph, either with a portion marking or as number 1; the size of the
     * body if there is none. Numbered items of the references do not count: they cite a cable.
     */
    static int firstParagraph(List<PagedLine> body) {
        int unmarked = body.size();
        for (int i = 0; i < body.size(); i++) {
            Optional<ParagraphOpening> opening = body.get(i).opening();
            if (opening.isEmpty() || isReference(opening.get())) {
                continue;
            }
            if (opening.get().marking().isPresent()) {
                return Math.min(i, unmarked);
            }
            if (opening.get().number() == 1 && unmarked == body.size()) {
                unmarked = i;
            }
        }
        return unmarked;
    }

    /** {@code 1. STATE 12345} or {@code 1) 06 PARIS 222}: a few words ending in a post, then a serial. */
    private static boolean isReference(ParagraphOpening opening) {
        String text = opening.text();
        int serial = Digits.start(text, text.length());
        String word = Posts.squeeze(lastWord(text.substring(0, serial)));
        return opening.marking().isEmpty()
                && text.length() < MAX_REFERENCE_LENGTH
                && serial < text.length()
                && (word.equals("AND") || Posts.endsName(word));
    }

    private static String lastWord(String text) {
        List<String> words = Blanks.words(text);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /**
     * The number of the last line before the text that begins with a keyword; 0 if none does. If there is no numbered
     * paragraph, the search ends at the second blank line after the subject.
     */
    static int lastKeyword(List<PagedLine> body, int limit) {
        boolean bounded = limit < body.size();
        int last = 0;
        int blanks = -1;
        for (int i = 0; i < limit && (bounded || blanks < 1); i++) {
            PagedLine line = body.get(i);
            Optional<Keyword> keyword = Keyword.atStart(line.text());
            if (keyword.isPresent()) {
                last = line.number();
                blanks = keyword.get().field() == Field.SUBJECT ? 0 : Math.min(blanks, 0);
            } else if (line.isBlank()
                    && blanks >= 0
                    && i > 0
                    && !body.get(i - 1).isBlank()) {
                blanks++;
            }
        }
        return last;
    }
}
