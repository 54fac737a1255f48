package org.cablesearch.query.internal.lucene;

import java.io.IOException;

/** The matches of a clause in the documents of a segment, which are asked in the order of the index. */
public interface Matches {

    /** The first document from this one on that may match, or one that is not in the same cable if none in it can. */
    int from(int least) throws IOException;

    /** Whether the document that was found matches. Call it once a document. */
    boolean isSure() throws IOException;

    /** The score of the document that was found, if it matches. */
    float score() throws IOException;
}
