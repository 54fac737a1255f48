package org.cablesearch.query;

import org.apache.lucene.index.IndexReader;

/**
 * What the queries of one request are compiled with.
 *
 * @param ids the ids of the index
 * @param spellings the spellings of its names
 * @param deadline the time that there is for it
 */
record QueryContext(IdLookup ids, SpellingBook spellings, Deadline deadline) {

    /** A context of the cables of a reader. */
    static QueryContext of(IndexReader reader, Deadline deadline) {
        return new QueryContext(new IdLookup(reader), new SpellingBook(reader), deadline);
    }

    /** A context of the cables of a reader, without a deadline. */
    static QueryContext of(IndexReader reader) {
        return of(reader, Deadline.none());
    }
}
