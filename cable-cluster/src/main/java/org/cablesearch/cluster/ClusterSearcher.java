// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cablesearch.cluster.internal.search.RemoteSearcher;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.query.CableSearcher;

/**
 * Searches an index of cables in an OpenSearch cluster, and returns the same answers as a searcher of an index in a
 * folder. The few differences are listed in {@code docs/cluster.md}.
 *
 * <pre>{@code
 * try (CableSearcher searcher = ClusterSearcher.connect(URI.create("http://localhost:9200"), "cables")) {
 *     System.out.println(searcher.search("police corruption").total());
 * }
 * }</pre>
 *
 * <p>Each call sees everything {@linkplain org.cablesearch.index.CableIndex#commit committed} before it began; a stream
 * keeps seeing that until it is closed. So there is nothing to refresh, and {@link CableSearcher#refresh} only says
 * whether the index has changed since the searcher was opened or since the last call. All methods throw a
 * {@link ClusterException} if the cluster cannot be reached.
 */
public final class ClusterSearcher {

    private ClusterSearcher() {}

    /**
     * Searches the index with this name.
     *
     * @param address the address of any node, such as {@code http://localhost:9200}
     * @throws IllegalArgumentException if the address or the name is malformed
     * @throws CableIndexException if there is no such index, something else has this name, or the index was created by
     *     another version
     * @throws ClusterException if the cluster cannot be reached
     */
    public static CableSearcher connect(URI address, String name) throws IOException {
        return connect(List.of(address), name, ClusterOptions.DEFAULT);
    }

    /**
     * Searches an index as {@link #connect(URI, String)} does, with options.
     *
     * @param addresses the addresses of some nodes of one cluster; with several, one node may be down
     * @throws IOException as {@link #connect(URI, String)}
     */
    public static CableSearcher connect(List<URI> addresses, String name, ClusterOptions options) throws IOException {
        return NamedIndex.connect(addresses, name, options, index -> {
            index.requireReadable();
            return new RemoteSearcher(index);
        });
    }
}
