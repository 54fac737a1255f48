package org.cablesearch.desk.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;

/**
 * The words of a cable in order: its header, then headings and texts of the paragraphs, each text after its number and
 * marking.
 *
 * @param cable the cable
 * @param tokens the words and redactions
 * @param pieces for each token the index in {@code texts} of its text
 * @param texts the subject, other lines of the header, headings, labels and texts
 * @param paragraphs for each of the texts the index of its paragraph; -1 for the header
 * @param forms the words, each once
 */
record CableTokens(
        Cable cable,
        List<Token> tokens,
        List<Integer> pieces,
        List<String> texts,
        List<Integer> paragraphs,
        Set<String> forms) {

    static CableTokens of(Cable cable) {
        CableTokens all = new CableTokens(
                cable, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        all.add(cable.subject(), -1, false);
        for (Paragraph paragraph : cable.paragraphs()) {
            int index = paragraph.index();
            paragraph.heading().ifPresent(heading -> all.add(heading, index, false));
            String number = paragraph.number().isPresent() ? paragraph.number().getAsInt() + "." : "";
            all.add(number + " " + paragraph.marking().map(PortionMarking::text).orElse(""), index, true);
            all.add(paragraph.text(), index, false);
        }
        return all;
    }

    private void add(String text, int paragraph, boolean isLabel) {
        texts.add(text);
        paragraphs.add(paragraph);
        for (Token token : Tokens.ofCable(text)) {
            tokens.add(isLabel ? token.label() : token);
            pieces.add(texts.size() - 1);
            forms.add(token.form());
        }
    }

    /** The paragraph of a token; empty for the subject. */
    Optional<Paragraph> paragraph(int token) {
        int index = paragraphs.get(pieces.get(token));
        return index < 0 ? Optional.empty() : Optional.of(cable.paragraphs().get(index));
    }

    /** A token as written. */
    String written(int token) {
        return texts.get(pieces.get(token))
                .substring(tokens.get(token).start(), tokens.get(token).end());
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
            text.append(text.isEmpty() ? "" : " ").append(part.replaceAll("\\s+", " "));
            i = last + 1;
        }
        return text.length() > maxLength ? text.substring(0, maxLength) + "…" : text.toString();
    }
}
