package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.reader.internal.reference.Citations;

/**
 * A cable that is cited in the text of a paragraph: {@code ref A}, {@code reftel}, {@code 06 PHNOMPENH 1234}.
 *
 * <pre>{@code
 * for (ParagraphCitation citation : ParagraphCitation.of(cable)) {
 *     System.out.println("paragraph " + citation.paragraph() + " cites " + citation.cable());
 * }
 * }</pre>
 *
 * @param paragraph the {@linkplain Paragraph#index() index} of the paragraph
 * @param start where the citation begins in the paragraph's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param cable the canonical id of the cited cable
 */
public record ParagraphCitation(int paragraph, int start, int end, String cable) {

    /** @throws NullPointerException if the cable is {@code null} */
    public ParagraphCitation {
        requireNonNull(cable, "cable");
    }

    /**
     * The citations in a cable's paragraphs, in order, where it is certain which cable is meant; a plural such as
     * {@code reftels} is one citation a cable, with the same place.
     */
    public static List<ParagraphCitation> of(Cable cable) {
        List<ParagraphCitation> all = new ArrayList<>();
        for (Paragraph paragraph : cable.paragraphs()) {
            all.addAll(Citations.in(paragraph, cable.references(), cable.canonicalId()));
        }
        return List.copyOf(all);
    }
}
