// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Span;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.Deadline;

/**
 * The matches to mark in the paragraphs of cables: words wherever they occur, and names if the cable lists them for the
 * paragraph.
 *
 * @param field the field of the schema that the texts are in
 * @param words marks the words
 * @param names the clauses on people or organisations
 */
record Marking(String field, MatchMarker words, List<AnalysedLeaf> names, Mentions mentions, Deadline deadline) {

    /**
     * The matches in a text of a paragraph.
     *
     * @param source reads the cable, with or without its paragraphs
     */
    List<Span> in(String text, IOSupplier<Cable> source, int paragraph) throws IOException {
        deadline.check();
        return names.isEmpty()
                ? words.mark(text, deadline)
                : words.mark(text, mentions.marker(names, source.get(), paragraph, field), deadline);
    }
}
