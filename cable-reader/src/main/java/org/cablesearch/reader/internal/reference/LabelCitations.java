// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Span;
import org.cablesearch.reader.TextReference;

/** Finds {@code ref A}, {@code refs A and B}, {@code reftel}: words that point back to the REF line. */
final class LabelCitations {

    private static final Pattern KEYWORD = Pattern.compile("(?<![\\p{L}\\p{N}])(?i:ref(?:tel)?s?)(?!\\p{L})");

    private static final String LABEL = "[A-Z0-9](?![\\p{L}\\p{N}'\u2019])";
    private static final Pattern FIRST_LABEL = Pattern.compile("\\G[ .(\\n]*+" + LABEL);

    /** Another label, after commas, slashes, a dash, {@code and} or {@code through}. */
    private static final Pattern NEXT_LABEL =
            Pattern.compile("\\G[) \\n]*+[,/&\u2013( \\n-]*+(?:(?i:and|through)[ (\\n]*+)?" + LABEL);

    private static final Pattern RANGE = Pattern.compile("[-\u2013]|through");

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
        Matcher keyword = KEYWORD.matcher(text);
        for (int at = 0; keyword.find(at); ) {
            Matcher label = FIRST_LABEL.matcher(text).region(keyword.end(), text.length());
            at = label.lookingAt() ? readLabels(keyword.start(), label) : readBare(keyword.start(), keyword.end());
        }
    }

    /** {@code A and B}, {@code A, B/C}, {@code A-C}: the first label's citation begins at the word before it. */
    private int readLabels(int start, Matcher label) {
        int end = label.end();
        char last = 0;
        for (boolean found = true;
                found;
                found = label.usePattern(NEXT_LABEL).region(end, text.length()).lookingAt()) {
            end = label.end();
            char letter = text.charAt(end - 1);
            boolean range =
                    last > 0 && last < letter && RANGE.matcher(label.group()).find();
            for (char c = range ? (char) (last + 1) : letter; c <= letter; c++) {
                cite(last == 0 ? start : end - 1, end, c);
            }
            last = letter;
        }
        return end;
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
}
