// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.record;

import java.util.List;
import org.cablesearch.model.Paragraph;

/** A text that is usually part of a paragraph. If it is, only its position there is stored. */
final class TextPiece {

    /**
     * The number of letters by which a place in the paragraph is found before the rest is compared. This many letters
     * rarely match by chance; with more, the search could be slow on hostile text.
     */
    private static final int PROBE = 64;

    private TextPiece() {}

    static void write(RecordWriter out, String text, List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            int start = paragraph.text().indexOf(text.substring(0, Math.min(PROBE, text.length())));
            if (start >= 0 && paragraph.text().startsWith(text, start)) {
                out.number(paragraph.index() + 1).number(start).number(start + text.length());
                return;
            }
        }
        out.number(0).text(text);
    }

    static String read(RecordReader in, List<Paragraph> paragraphs) {
        int place = in.number();
        if (place == 0) {
            return in.text();
        }
        int start = in.number();
        return paragraphs.get(place - 1).text().substring(start, in.number());
    }

    /** Skips a text if the paragraphs are not available. */
    static String skip(RecordReader in) {
        if (in.number() == 0) {
            return in.text();
        }
        in.number();
        in.number();
        return "";
    }
}
