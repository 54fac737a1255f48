// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.reader.TextReference;

/**
 * Finds the cables cited inside a paragraph, where it is certain which one is meant.
 *
 * <pre>
 * ref A, refs A and B, (refs A-C)      the cables of these labels
 * reftel                               the one cable that the REF line names; reftels: all of them
 * 06 PHNOMPENH 1234, 06PHNOMPENH1234   a message reference number of a known post
 * STATE 1234                           only if the REF line names it too: London 2012 is a city and a year
 * </pre>
 */
public final class Citations {

    private Citations() {}

    /**
     * The citations in the order of the text; a plural, {@code reftels}, is one citation per cable, with the same span.
     *
     * @param references the cable's own references
     * @param canonicalId the citing cable's id; its own number is not a citation
     */
    public static List<TextReference> in(Paragraph paragraph, List<Reference> references, String canonicalId) {
        List<TextReference> citations = new ArrayList<>();
        LabelCitations.find(paragraph, references, citations);
        NumberCitations.find(paragraph, references, canonicalId, citations);
        citations.sort(Comparator.comparingInt(citation -> citation.place().start()));
        return List.copyOf(citations);
    }
}
