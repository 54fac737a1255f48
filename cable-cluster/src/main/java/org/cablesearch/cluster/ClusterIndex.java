// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.write.ClusterWriter;
import org.cablesearch.cluster.internal.write.Reindex;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.AddSummary;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Progress;

/**
 * An index of cables in an OpenSearch cluster instead of a folder, open for writing.
 *
 * <pre>{@code
 * try (CableIndex index = ClusterIndex.connect(URI.create("http://localhost:9200"), "cables")) {
 *     index.addAll(cables);
 * }
 * }</pre>
 *
 * <p>The cables of many threads are sent together, so add them with {@link #addAll}. When a call returns, its change is as
 * safe as the cluster's replicas; it becomes visible to searches with {@link #commit} or within half a minute. Adding
 * cables again creates no duplicates. A cable that the cluster refuses does not stop the others: {@link #commit} and
 * {@link #close} throw a {@link ClusterException} that names it, after writing the others.
 *
 * <p>Unlike an index in a folder, one in a cluster may have several writers at a time. Each change follows the state of the
 * cable that its writer has seen; if another writer was first, the cable is looked up and the change decided again. So of
 * several writers that add a new cable, one adds it, and the others find it unchanged or replace it. A copy of a request that
 * a network holds up is void. All methods throw a {@link ClusterException} if the cluster cannot be reached or refuses a
 * request; the change of that call may then have been made or not, and can be made again.
 */
public final class ClusterIndex implements CableIndex {

    private static final int THREADS = 32;

    private final ClusterWriter writer;

    private ClusterIndex(NamedIndex index, ClusterOptions options) {
        this.writer = new ClusterWriter(index, options);
    }

    /**
     * Opens the index with this name. If it does not exist, the first cable that is added creates it.
     *
     * @param address the address of any node, such as {@code http://localhost:9200}
     * @param name lower-case letters, digits, {@code -} and {@code _}
     * @throws IllegalArgumentException if the address or the name is malformed
     * @throws CableIndexException if something else in the cluster has this name, or the index was created by another
     *     version
     * @throws ClusterException if the cluster cannot be reached
     */
    public static ClusterIndex connect(URI address, String name) throws IOException {
        return connect(List.of(address), name, ClusterOptions.DEFAULT);
    }

    /**
     * Opens an index as {@link #connect(URI, String)} does, with options.
     *
     * @param addresses the addresses of some nodes of one cluster; with several, one node may be down
     * @throws IOException as {@link #connect(URI, String)}
     */
    public static ClusterIndex connect(List<URI> addresses, String name, ClusterOptions options) throws IOException {
        return NamedIndex.connect(addresses, name, options, index -> {
            index.requireWritable();
            return new ClusterIndex(index, options);
        });
    }

    /**
     * Rebuilds an index from the cables stored in it, and replaces the old one in a single step. An index of an earlier
     * version must be reindexed before it can be used. The new index has the aliases of the old one, its settings, and as
     * many shards unless the options say otherwise. Meanwhile the old index answers searches and refuses writers. The
     * cluster needs room for both indexes. If reindexing is interrupted, the old index stays; call this method again,
     * which continues.
     *
     * <p>The old index is deleted once the new one has all its cables. If some cannot be read, it is kept under a name
     * that the report tells.
     *
     * @param progress receives the number of cables copied; an exception that it throws ends the reindex
     * @throws CableIndexException if there is no such index, or a newer version wrote it
     * @throws ClusterException if the cluster cannot be reached
     */
    public static RebuildReport reindex(List<URI> addresses, String name, ClusterOptions options, Progress progress)
            throws IOException {
        return reindex(addresses, name, options, false, progress);
    }

    /**
     * Rebuilds an index as {@link #reindex(List, String, ClusterOptions, Progress)} does.
     *
     * @param keep whether to keep the old index in any case, under its own name, without aliases
     * @throws IOException as {@link #reindex(List, String, ClusterOptions, Progress)}
     * @since 0.2
     */
    public static RebuildReport reindex(
            List<URI> addresses, String name, ClusterOptions options, boolean keep, Progress progress)
            throws IOException {
        return NamedIndex.connect(addresses, name, options, index -> {
            try {
                return new Reindex(index, options, keep).run(progress);
            } finally {
                index.cluster().close();
            }
        });
    }

    @Override
    public AddResult add(Cable cable, String source) throws IOException {
        return writer.add(cable, source);
    }

    /**
     * Adds cables as {@link CableIndex#addAll(Stream, int)} does. With fewer threads than {@value #THREADS} it starts this
     * many, because they wait most of the time: cables that several of them add are looked up in one request.
     *
     * @since 0.2
     */
    @Override
    public AddSummary addAll(Stream<Cable> cables, int threads) throws IOException {
        return CableIndex.super.addAll(cables, threads < 1 ? threads : Math.max(threads, THREADS));
    }

    @Override
    public boolean delete(String id) throws IOException {
        return writer.delete(id);
    }

    @Override
    public boolean delete(CableKey key) throws IOException {
        return writer.delete(key);
    }

    @Override
    public boolean delete(CableVersion version) throws IOException {
        return writer.delete(version);
    }

    @Override
    public void commit() throws IOException {
        writer.commit();
    }

    /**
     * Closes the index without waiting for calls that have begun. The changes of calls that have ended stay, as after an
     * automatic commit of an index in a folder.
     */
    @Override
    public void rollback() {
        writer.discard();
    }

    @Override
    public void merge() throws IOException {
        merge(Progress.NONE);
    }

    /**
     * Merges as {@link CableIndex#merge(Progress)} does. The cluster does it as a task, which continues if this program is
     * stopped.
     *
     * @since 0.2
     */
    @Override
    public void merge(Progress progress) throws IOException {
        writer.merge(progress);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
