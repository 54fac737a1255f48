package org.cablesearch.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.IndexStats;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.query.internal.hits.EmbeddedSearcher;

/**
 * Searches an index of cables.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="search"}
 *
 * <p>Program against this interface: {@link #open} and {@link #of} search an index in a folder; other implementations
 * search elsewhere and give the same answers. Do not implement it outside this project: methods will be added.
 *
 * <p>Safe for use by many threads. A searcher sees the index as it was when the searcher was opened or last
 * {@linkplain #refresh() refreshed}, and each call sees one point in time. Opening reads files, so open one searcher and
 * keep it.
 *
 * <p>All methods throw an {@link IOException} if the index cannot be read, a {@link CableIndexException} if it is damaged,
 * and an {@link IllegalStateException} if the searcher is closed. No text of a query makes a search fail.
 */
public interface CableSearcher extends AutoCloseable {

    /**
     * Searches what is committed to the index in a folder. Takes no lock: a writer may go on.
     *
     * @throws CableIndexException if the folder holds no index, or one of another version, or a damaged one
     * @throws IOException if the disk fails
     */
    static CableSearcher open(Path folder) throws IOException {
        return EmbeddedSearcher.open(folder);
    }

    /**
     * Searches an index that is open for writing, with what is not committed yet. Close the searcher before the index.
     *
     * @throws IllegalArgumentException if the index is not one that {@link CableIndex#open} opened
     * @throws IOException if the disk fails
     */
    static CableSearcher of(CableIndex index) throws IOException {
        return EmbeddedSearcher.of(index);
    }

    /**
     * Answers a request.
     *
     * @throws IllegalArgumentException if its cursor is malformed or belongs to another request; the message is for the user
     */
    SearchResults search(SearchRequest request) throws IOException;

    /** Answers a query as people write it: ten cables by relevance, three snippets each. */
    default SearchResults search(String query) throws IOException {
        return search(SearchRequest.of(query));
    }

    /**
     * Every hit of a request in its order, in the memory of one page. Limit, facets and total of the request are ignored;
     * its cursor says where to begin. Close the stream: it holds the index as it was when the stream was opened.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="stream"}
     *
     * <p>The stream throws an {@link java.io.UncheckedIOException} if the index can no longer be read and, with an
     * {@link java.io.InterruptedIOException} as its cause, if the deadline of the request is over before a page of hits is
     * found. Each page has that deadline.
     *
     * @throws IllegalArgumentException as {@link #search(SearchRequest)}
     */
    Stream<Hit> stream(SearchRequest request) throws IOException;

    /**
     * Answers many queries, as {@link #batch(BatchRequest, Progress, Consumer)} does, without a deadline and without reporting
     * progress.
     *
     * @throws IllegalArgumentException if {@code hits} is negative
     */
    default void batch(List<ParsedQuery> queries, int hits, Consumer<BatchResult> results) throws IOException {
        batch(BatchRequest.of(queries).hits(hits), Progress.NONE, results);
    }

    /**
     * Answers many queries, and counts for each the cables that no other query finds. A query that cannot be answered gets
     * an issue and does not stop the others. 10,000 queries need little more memory than one.
     *
     * @param progress is told how many queries are done; one that is counted but not yet answered is half done. It may throw
     *     to stop
     * @param results takes the results in the order of the queries, after the last query was counted; it may throw to stop
     */
    void batch(BatchRequest request, Progress progress, Consumer<BatchResult> results) throws IOException;

    /** How many cables match a query, exactly. */
    default long count(CableQuery query) throws IOException {
        return search(SearchRequest.of(query).limit(0).exactTotal(true)).total();
    }

    /**
     * The cable with an id, as people write it ({@code 06 PHNOM PENH 01385}): the one published under it, else one whose
     * canonical id it is. Equal to the cable that was added. Empty if the index has no such cable.
     */
    Optional<Cable> cable(String id) throws IOException;

    /**
     * The cable with an id, as {@link #cable} finds it, and everything in it that a query matches, whether or not the cable
     * matches the query as a whole. Empty if the index has no such cable.
     */
    Optional<MarkedCable> mark(String id, CableQuery query) throws IOException;

    /**
     * Where the cable with an id was read: what {@link CableIndex#add} was told, an empty text if nothing. Found as
     * {@link #cable} finds it; empty if the index has no such cable.
     */
    Optional<String> source(String id) throws IOException;

    /** What a cable cites and what cites it. Empty if the index has no cable with this id. */
    Optional<Citations> citations(String id) throws IOException;

    /**
     * Values that a prefix may stand for, with the number of cables that have them.
     *
     * @param prefix the first letters of any word of a name, of a code, or of an id, in any case; more words may follow
     * @param limit the most values, from 0
     * @throws IllegalArgumentException if the limit is negative
     */
    Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException;

    /**
     * The thread of a cable: what it cites and what cites it, what those cite and are cited by, and so on. Empty if the
     * index has no cable with this id.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="thread"}
     *
     * @param limit the most cables, from 1; if there are more, the nearest
     * @throws IllegalArgumentException if the limit is below 1
     */
    Optional<CitationThread> thread(String id, int limit) throws IOException;

    /**
     * The cables most similar to one, the most similar first: by the significant words, TAGS and citations that they share.
     * Empty if the index has no cable with this id.
     *
     * @param limit the most cables, from 0
     * @throws IllegalArgumentException if the limit is negative
     */
    Optional<List<SimilarCable>> similar(String id, int limit) throws IOException;

    /**
     * Counts what the index holds, as {@link CableIndex#stats} does: what is committed, also where this searcher sees more or
     * less.
     */
    IndexStats stats() throws IOException;

    /**
     * Sees what was committed since or, for a searcher {@linkplain #of of an open index}, what was added. If that fails, the
     * searcher goes on with what it saw before.
     *
     * @return whether anything changed
     * @throws CableIndexException if the folder is gone or the index in it is damaged
     */
    boolean refresh() throws IOException;

    /**
     * Closes the index. Close its streams first.
     *
     * @throws IOException if the disk fails
     */
    @Override
    void close() throws IOException;
}
