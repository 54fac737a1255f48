// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Span;
import org.cablesearch.reader.internal.reference.Citations;

/**
 * A citation of a cable in the text of a paragraph: {@code ref A}, {@code reftel}, {@code 06 PHNOMPENH 1234}.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="citations"}
 *
 * @param paragraph the {@linkplain Paragraph#index() index} of the paragraph
 * @param place where the citation is in the paragraph's text
 * @param cable the canonical id of the cited cable
 * @since 0.2
 */
public record TextReference(int paragraph, Span place, String cable) {

    /** @throws NullPointerException if a component is {@code null} */
    public TextReference {
        requireNonNull(place, "place");
        requireNonNull(cable, "cable");
    }

    /**
     * Finds the citations in a cable's paragraphs, in order. A citation is returned only if it is certain which cable
     * it means. A plural such as {@code reftels} yields one citation for each cable, all with the same position.
     */
    public static List<TextReference> of(Cable cable) {
        List<TextReference> all = new ArrayList<>();
        for (Paragraph paragraph : cable.paragraphs()) {
            all.addAll(Citations.in(paragraph, cable.references(), cable.canonicalId()));
        }
        return List.copyOf(all);
    }
}
