package org.cablesearch.query.internal.cite;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.query.Citation;

/** What reference managers have no field for: the paragraph, and the classification of the cable. */
final class Notes {

    private Notes() {}

    /** {@code ¶3 (SBU); SECRET//NOFORN}; may be empty. */
    static String of(Citation citation) {
        return Stream.concat(
                        citation.place().map(FootnoteText::pilcrow).stream(),
                        Stream.of(citation.classification()).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("; "));
    }
}
