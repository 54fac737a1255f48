package org.cablesearch.reader.parse;

import java.util.List;
import org.cablesearch.model.Reference;

final class Citations {

    private Citations() {}

    static List<Citation> in(String paragraphText, List<Reference> references, String canonicalId) {
        return List.of();
    }
}
