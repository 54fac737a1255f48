// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Surrogates;

/**
 * The words of a cable in order: its header, then headings and texts of the paragraphs, each text after its number and
 * marking.
 *
 * @param cable the cable
 * @param tokens the words and redactions
 * @param pieces for each token the index in {@code texts} of its text
 * @param texts the lines of the header, headings, labels, texts, and the signature
 * @param paragraphs for each of the texts the index of its paragraph; -1 for the header and the signature
 * @param forms the words, each once
 * @param header the number of tokens of the header
 */
record CableTokens(
        Cable cable,
        List<ComparedWord> tokens,
        List<Integer> pieces,
        List<String> texts,
        List<Integer> paragraphs,
        Set<String> forms,
        int header) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MM/dd/uu", Locale.ROOT);

    /** The caption that is repeated in the middle of texts. */
    static final String DISTRIBUTION = "sipdis";

    private static final Pattern ITEM = Pattern.compile("\\s{0,9}+\\(?\\p{L}[.)]\\s{1,9}+");

    /** In place of the index of a paragraph, for the header and the signature. */
    private static final int HEADER = -1;

    static CableTokens of(Cable cable) {
        CableTokens lines = new CableTokens(
                cable, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>(), 0);
        lines.addHeader();
        CableTokens all = new CableTokens(
                cable, lines.tokens, lines.pieces, lines.texts, lines.paragraphs, lines.forms, lines.tokens.size());
        for (Paragraph paragraph : cable.paragraphs()) {
            all.add(paragraph);
        }
        all.add(String.join(" ", cable.signers()), HEADER, false);
        return all;
    }

    /** The lines of the header in the usual order. The record has their content, not all of their words. */
    private void addHeader() {
        Authority authority = cable.authority();
        add("E.O. " + authority.executiveOrder().orElse("") + " DECL:", HEADER, true);
        authority.declassifyOn().ifPresent(day -> {
            add(DAY.format(day), HEADER, true);
            add(SHORT_DAY.format(day), HEADER, true);
        });
        add("TAGS: " + cable.tags().stream().map(Tag::text).collect(Collectors.joining(" ")), HEADER, true);
        add("SUBJECT:", HEADER, true);
        add(cable.subject(), HEADER, false);
        add("REF:", HEADER, true);
        for (Reference reference : cable.references()) {
            add(reference.label().orElse("") + " " + reference.text(), HEADER, true);
        }
        add("Classified By: " + String.join(" ", authority.classifiedBy()) + " for reasons", HEADER, true);
        add(String.join(" and ", authority.reasons()), HEADER, true);
    }

    /** The number and marking may precede the heading or the text; the marking may also follow a letter of the text. */
    private void add(Paragraph paragraph) {
        int index = paragraph.index();
        String number = paragraph.number().isPresent() ? paragraph.number().getAsInt() + ". " : "";
        String marking = paragraph.marking().map(PortionMarking::text).orElse("");
        paragraph.heading().ifPresent(heading -> {
            add(number + marking, index, true);
            add(heading, index, false);
        });
        add(number + marking, index, true);
        Matcher item = ITEM.matcher(paragraph.text());
        int start = item.lookingAt() ? item.end() : 0;
        if (start > 0) {
            add(paragraph.text().substring(0, start), index, false);
            add(marking, index, true);
        }
        add(paragraph.text().substring(start), index, false);
    }

    private void add(String text, int paragraph, boolean isLabel) {
        texts.add(text);
        paragraphs.add(paragraph);
        for (ComparedWord token : ComparedWords.ofCable(text)) {
            if (isTransmission(token, text)) {
                continue;
            }
            tokens.add(isLabel ? token.label() : token);
            pieces.add(texts.size() - 1);
            forms.add(token.form());
        }
    }

    /** Whether a word is left over from the transmission or from the page: {@code SIPDIS}, {@code <br>}. */
    private static boolean isTransmission(ComparedWord token, String text) {
        boolean isTag = token.form().equals("br") && token.start() > 0 && text.charAt(token.start() - 1) == '<';
        return isTag || token.form().equals(DISTRIBUTION);
    }

    /** The paragraph of a token; empty for the header and the signature. */
    Optional<Paragraph> paragraph(int token) {
        int index = paragraphs.get(pieces.get(token));
        return index < 0 ? Optional.empty() : Optional.of(cable.paragraphs().get(index));
    }

    /** A token as written. */
    String written(int token) {
        return tokens.get(token).written(texts.get(pieces.get(token)));
    }

    /** Tokens as written, with the text between them; cut at a maximum length. */
    String written(int from, int to, int maxLength) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to && text.length() < maxLength; ) {
            int piece = pieces.get(i);
            int last = i;
            while (last + 1 < to && pieces.get(last + 1) == piece) {
                last++;
            }
            String part = texts.get(piece)
                    .substring(tokens.get(i).start(), tokens.get(last).end());
            text.append(text.isEmpty() ? "" : " ").append(Blanks.squeeze(part));
            i = last + 1;
        }
        return Surrogates.shortened(text.toString(), maxLength);
    }
}
