package org.cablesearch.desk.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;

/**
 * The words of a cable in order: the subject, then headings and texts of the paragraphs.
 *
 * @param cable the cable
 * @param tokens the words and redactions
 * @param pieces for each token the index in {@code texts} of its text
 * @param texts the subject, headings and texts
 * @param paragraphs for each of the texts the index of its paragraph; -1 for the subject
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
        all.add(cable.subject(), -1);
        for (Paragraph paragraph : cable.paragraphs()) {
            paragraph.heading().ifPresent(heading -> all.add(heading, paragraph.index()));
            all.add(paragraph.text(), paragraph.index());
        }
        return all;
    }

    private void add(String text, int paragraph) {
        texts.add(text);
        paragraphs.add(paragraph);
        for (Token token : Tokens.ofCable(text)) {
            tokens.add(token);
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
