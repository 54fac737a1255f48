// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;

/**
 * Looks up cables by id or key, with what is known about each: its source, its citations, its thread, similar cables. A
 * {@link CableSearcher} does it.
 *
 * <p>Safe for use by many threads. All methods throw an {@link IOException} as those of {@link CableSearcher} do.
 *
 * @since 0.2
 */
public interface CableLookup {

    /**
     * Whether the index has a cable with an id in any form that people write, as {@link #cable(String)} finds it.
     */
    default boolean contains(String id) throws IOException {
        return !keys(id, Optional.empty()).isEmpty();
    }

    /**
     * The cable with an id in any form that people write ({@code 06 PHNOM PENH 01385}): the cable published under it
     * or, if there is none, a cable that has it as canonical id. It is equal to the cable that was added. Empty if the
     * index has no such cable. If there are several, it is the first of {@link #cables}.
     */
    Optional<Cable> cable(String id) throws IOException;

    /**
     * All cables with an id in any form that people write: those published under it or, if there are none, those that
     * have it as canonical id. They are sorted by {@linkplain Cable#id() id} and {@linkplain Cable#document()
     * document}; only the archive of 1973 to 1979 has several of one id. Empty if the index has no such cable.
     */
    default List<Cable> cables(String id) throws IOException {
        return cable(id).stream().toList();
    }

    /**
     * The keys of the cables that a person names: all that {@link #cables} returns for an id or, with a document, the one
     * of them that has it. They are sorted. Empty if the index has no such cable.
     *
     * @param document the {@linkplain Cable#document() document} exactly as published
     */
    default List<CableKey> keys(String id, Optional<String> document) throws IOException {
        return cables(id).stream()
                .map(Cable::key)
                .filter(key -> document.isEmpty() || key.document().equals(document))
                .toList();
    }

    /** The cable with a key, such as that of a hit; empty if the index does not have it. */
    default Optional<Cable> cable(CableKey key) throws IOException {
        return cables(key.id()).stream()
                .filter(cable -> cable.key().equals(key))
                .findFirst();
    }

    /**
     * Reads the cables with some keys, such as those of hits. That is faster than {@link #cable(CableKey)} for each, and
     * only a few of them are in memory at a time.
     *
     * @param keys keys that the index does not have are ignored
     * @param cables receives each cable once, in any order; may throw to stop reading
     */
    default void cables(Collection<CableKey> keys, Consumer<Cable> cables) throws IOException {
        for (CableKey key : Set.copyOf(keys)) {
            cable(key).ifPresent(cables);
        }
    }

    /**
     * The cable that {@link #cable(String)} returns for an id, with everything in it that a query matches, even if the cable
     * does not match the whole query. Empty if the index has no such cable.
     */
    Optional<MarkedCable> mark(String id, CableQuery query) throws IOException;

    /**
     * The cable with a key, marked as {@link #mark(String, CableQuery)} does. Empty if the index does not have it.
     */
    default Optional<MarkedCable> mark(CableKey key, CableQuery query) throws IOException {
        return mark(key.id(), query).filter(marked -> marked.cable().key().equals(key));
    }

    /**
     * The source that was passed to {@link CableIndex#add} with the cable that {@link #cable} returns for an id; it may
     * be an empty text. Empty if the index has no such cable.
     */
    Optional<String> source(String id) throws IOException;

    /**
     * The source that was passed to {@link CableIndex#add} with the cable with a key; it may be an empty text. Empty if
     * the index does not have the cable.
     */
    default Optional<String> source(CableKey key) throws IOException {
        return isFirst(key) ? source(key.id()) : Optional.empty();
    }

    /**
     * The cables that a cable cites and those that cite it. If several cables have the id, they are taken together. Empty
     * if the index has no cable with this id.
     */
    Optional<CitationLinks> citations(String id) throws IOException;

    /**
     * The cables that some cables of one id cite, each once, and those that cite the id. Empty if the index has none of them.
     *
     * @param cables {@link #keys} of what a person names
     */
    default Optional<CitationLinks> citations(List<CableKey> cables) throws IOException {
        return areAll(cables) ? citations(cables.getFirst().id()) : Optional.empty();
    }

    /**
     * The thread of a cable: the cables that it cites or that cite it, those that these cite or are cited by, and so
     * on. Empty if the index has no cable with this id.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="thread"}
     *
     * @param limit the maximum number of cables to return, at least 1; of a larger thread, the nearest cables are
     *     returned
     * @throws IllegalArgumentException if the limit is below 1
     */
    Optional<CableThread> thread(String id, int limit) throws IOException;

    /**
     * The thread that begins with some cables of one id, as {@link #thread(String, int)}. Empty if the index has none of
     * them.
     *
     * @param cables {@link #keys} of what a person names
     * @throws IllegalArgumentException if the limit is below 1
     */
    default Optional<CableThread> thread(List<CableKey> cables, int limit) throws IOException {
        return areAll(cables) ? thread(cables.getFirst().id(), limit) : Optional.empty();
    }

    /**
     * The cables most similar to a cable, judged by shared significant words, TAGS and citations; the most similar
     * first. Empty if the index has no cable with this id.
     *
     * @param limit the maximum number of cables, from 0
     * @throws IllegalArgumentException if the limit is negative
     */
    Optional<List<SimilarCable>> similar(String id, int limit) throws IOException;

    /**
     * The cables most similar to the cable with a key, as {@link #similar(String, int)}. No other cable with its id is
     * returned. Empty if the index does not have the cable.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    default Optional<List<SimilarCable>> similar(CableKey key, int limit) throws IOException {
        return isFirst(key) ? similar(key.id(), limit) : Optional.empty();
    }

    /** Whether the methods that take an id answer for the cable with this key. */
    private boolean isFirst(CableKey key) throws IOException {
        return cable(key.id()).map(Cable::key).equals(Optional.of(key));
    }

    /** Whether these are all cables with one id. */
    private boolean areAll(List<CableKey> cables) throws IOException {
        return !cables.isEmpty()
                && keys(cables.getFirst().id(), Optional.empty()).equals(cables);
    }
}
