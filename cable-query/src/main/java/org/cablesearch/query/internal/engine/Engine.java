package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.request.Vocabulary;

/**
 * Finds and counts what {@link Pipeline} needs to answer one request. Used by one thread. {@link #prepare} must be
 * called before the methods that depend on the selections. When the {@link
 * org.cablesearch.query.internal.request.Deadline} is over, methods end with its exception, except {@link #page}, which
 * returns the hits found so far.
 */
public interface Engine {

    /** Unless a request {@linkplain #wantsTotal wants its total}, counting stops at this many hits. */
    int COUNTED_HITS = 1_000;

    /**
     * A number of hits.
     *
     * @param isExact whether there are no more
     */
    record Total(long value, boolean isExact) {

        static final Total UNKNOWN = new Total(0, false);
    }

    /**
     * The last hit of a page that another page follows.
     *
     * @param key see {@link Cursor#key}
     * @param paragraph the index of its paragraph; 0 at cable unit
     * @param cable see {@link Cursor#cable}
     */
    record Last(long key, int paragraph, String cable) {}

    /**
     * A page of hits.
     *
     * @param last its last hit, if another page follows; empty if time was up before all hits of the page were found
     *     and in order
     * @param total the number of hits on all pages, as far as it is known without counting
     */
    record Page(List<Hit> hits, Optional<Last> last, Total total) {

        static final Page NONE = new Page(List.of(), Optional.empty(), Total.UNKNOWN);
    }

    /** Whether all hits of a request must be counted. */
    static boolean wantsTotal(SearchRequest request) {
        return request.exactTotal() || !request.facets().isEmpty();
    }

    /** The values of the dimensions. */
    DimensionTerms values();

    /** The words and ids of the cables. */
    Vocabulary vocabulary() throws IOException;

    /** A number that changes with the index. */
    long version() throws IOException;

    /**
     * Compiles the query and its filters.
     *
     * @param selections the selected values, as the index has them
     * @throws UnanswerableException if the engine cannot answer such a query; so do the methods below
     */
    void prepare(Selections selections) throws IOException;

    /** The hits of the requested page, as many as time allows. */
    Page page() throws IOException;

    /**
     * The number of hits, exactly if the request wants that.
     *
     * @param known what {@link #page} knows of it
     */
    Total total(Total known) throws IOException;

    /**
     * The facet of a dimension.
     *
     * @param maxValues how many values to list
     * @param prefix a prefix that some word of each listed value, or of its label, must have
     */
    Facet facet(Dimension dimension, int maxValues, Optional<ValuePrefix> prefix) throws IOException;

    /** How many hits another query has, under the filters of the request. */
    long count(CableQuery query) throws IOException;

    /** How many hits another query has, without filters. */
    long countAll(CableQuery query) throws IOException;

    /** The hits that are best for any of the words. */
    NearHits near(LooseQuery loose) throws IOException;

    /** Whether a search ended before it had seen all documents, so that counts are too low. */
    boolean isCutShort();

    /** What is wrong with the answer so far for reasons of the engine. */
    default List<QueryIssue> issues() {
        return List.of();
    }
}
