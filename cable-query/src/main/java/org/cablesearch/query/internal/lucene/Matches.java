package org.cablesearch.query.internal.lucene;

import java.io.IOException;

/** The matches of a clause in the documents of a segment, which are asked in the order of the index. */
public interface Matches {

    /**
     * Moves to the first document that may match, beginning with {@code least}.
     *
     * @return that document, or one past those that the caller asks about if none of them can match
     */
    int from(int least) throws IOException;

    /** Whether the document that was found matches. Call it once per document. */
    boolean isSure() throws IOException;

    /** The score of the document that was found, if it matches. */
    float score() throws IOException;
}
