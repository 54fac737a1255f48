// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Span;
import org.cablesearch.reader.TextReference;
import org.cablesearch.reader.internal.line.Digits;
import org.cablesearch.reader.internal.line.Scan;

/** Finds {@code ref A}, {@code refs A and B}, {@code reftel}: words that point back to the REF line. */
final class LabelCitations {

    private final int paragraph;
    private final String text;
    private final List<Reference> references;
    private final List<TextReference> found;

    private LabelCitations(Paragraph paragraph, List<Reference> references, List<TextReference> found) {
        this.paragraph = paragraph.index();
        this.text = paragraph.text();
        this.references = references;
        this.found = found;
    }

    static void find(Paragraph paragraph, List<Reference> references, List<TextReference> found) {
        if (!references.isEmpty()) {
            new LabelCitations(paragraph, references, found).find();
        }
    }

    private void find() {
        int at = 0;
        while (at + 2 < text.length()) {
            int after = startsWord(at) ? afterKeyword(at) : at;
            at = after > at ? read(at, after) : at + 1;
        }
    }

    private boolean startsWord(int at) {
        char c = text.charAt(at);
        return (c == 'r' || c == 'R')
                && (text.charAt(at + 1) | 0x20) == 'e'
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /**
     * The index after {@code ref}, {@code refs}, {@code reftel} or {@code reftels}; {@code at} itself for any other
     * word.
     */
    private int afterKeyword(int at) {
        int end = Scan.endOfWord(text, at, "reftels".length() + 1);
        int length = end - at;
        boolean keyword = (length == 3 || length == 4 || length == 6 || length == 7)
                && "reftels".regionMatches(true, 0, text, at, 3)
                && (length == 3 || text.regionMatches(true, at + 3, length == 4 ? "s" : "tels", 0, length - 3));
        return keyword ? end : at;
    }

    private int read(int start, int afterKeyword) {
        int label = Scan.skip(text, afterKeyword, " .(\n");
        int end = afterLabel(label);
        return end > label ? readLabels(start, label, end) : readBare(start, afterKeyword);
    }

    /** {@code A and B}, {@code A, B/C}, {@code A-C}: the first label's citation begins at the word before it. */
    private int readLabels(int start, int firstLabel, int firstEnd) {
        int begin = start;
        int label = firstLabel;
        int end = firstEnd;
        char last = 0;
        boolean range = false;
        while (end > label) {
            char letter = text.charAt(label);
            for (char c = range && last < letter ? (char) (last + 1) : letter; c <= letter; c++) {
                cite(begin, end, c);
            }
            last = letter;
            int next = afterSeparator(end);
            range = next > end && isRange(end, next);
            label = next;
            begin = next;
            firstEnd = end;
            end = next > end ? afterLabel(next) : next;
        }
        return firstEnd;
    }

    private void cite(int start, int end, char label) {
        for (Reference reference : references) {
            if (reference.label().equals(Optional.of(String.valueOf(label)))) {
                reference
                        .cable()
                        .ifPresent(cable -> found.add(new TextReference(paragraph, new Span(start, end), cable)));
            }
        }
    }

    /** Without a label: the only cable or, for a plural, all of them. */
    private int readBare(int start, int end) {
        boolean telegram = end - start > 4;
        boolean plural = text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S';
        long cables = references.stream().filter(r -> r.cable().isPresent()).count();
        if (telegram && (cables == 1 || plural)) {
            references.stream()
                    .flatMap(reference -> reference.cable().stream())
                    .forEach(cable -> found.add(new TextReference(paragraph, new Span(start, end), cable)));
        }
        return end;
    }

    /** The index after a single capital letter or digit. */
    private int afterLabel(int at) {
        boolean label = at < text.length()
                && (Scan.isCapital(text.charAt(at)) || Digits.is(text.charAt(at)))
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
        boolean apostrophe = label && at + 1 < text.length() && "'\u2019".indexOf(text.charAt(at + 1)) >= 0;
        return label && !apostrophe ? at + 1 : at;
    }

    /** The index after commas, slashes, a dash, {@code and}, {@code ref}; {@code from} itself if the list ends. */
    private int afterSeparator(int from) {
        int at = Scan.skip(text, from, ") \n");
        int mark = Scan.skip(text, at, ",/&-\u2013( \n");
        if (text.regionMatches(true, mark, "and", 0, 3) || text.regionMatches(true, mark, "through", 0, 7)) {
            mark = Scan.skip(text, mark + (text.charAt(mark) == 't' ? 7 : 3), " (\n");
        }
        return mark > at || at > from ? mark : from;
    }

    private boolean isRange(int from, int to) {
        String between = text.substring(from, to);
        return between.contains("-") || between.contains("\u2013") || between.contains("through");
    }
}
