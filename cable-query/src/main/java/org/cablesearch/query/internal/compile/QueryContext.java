package org.cablesearch.query.internal.compile;

import org.apache.lucene.index.IndexReader;
import org.cablesearch.query.internal.lucene.Deadline;
import org.cablesearch.query.internal.lucene.IdLookup;

/**
 * What the queries of one request are compiled with.
 *
 * @param ids the ids of the index
 * @param spellings the spellings of its names
 * @param deadline the time that there is for it
 */
public record QueryContext(IdLookup ids, NameVariantCache spellings, Deadline deadline) {

    /** A context of the cables of a reader. */
    public static QueryContext of(IndexReader reader, Deadline deadline) {
        return new QueryContext(new IdLookup(reader), new NameVariantCache(reader), deadline);
    }

    /** A context of the cables of a reader, without a deadline. */
    public static QueryContext of(IndexReader reader) {
        return of(reader, Deadline.none());
    }
}
