package org.cablesearch.cluster;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cablesearch.cluster.internal.http.ClusterClient;
import org.cablesearch.cluster.internal.store.Cluster;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.write.ClusterWriter;
import org.cablesearch.cluster.internal.write.Reindex;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;

/**
 * An index of cables in an OpenSearch cluster, open for writing, in place of one in a folder.
 *
 * <pre>{@code
 * try (CableIndex index = ClusterIndex.connect(URI.create("http://localhost:9200"), "cables")) {
 *     index.addAll(cables);
 * }
 * }</pre>
 *
 * <p>Cables are sent in bulk. What was sent is safe as far as the cluster's replicas are, and becomes visible to searches with
 * {@link #commit} or within half a minute; a crash of this program loses what was added in the last half minute at most, and
 * nothing is doubled when it is added again. A cable that the cluster refuses does not stop the others: {@link #commit} and
 * {@link #close} then throw a {@link ClusterException} that names it, after the others were written.
 *
 * <p>Unlike an index in a folder, one in a cluster may have several writers at a time; of two cables with one id that are
 * added at the same time by different writers, either may stay. All methods throw a {@link ClusterException} if the cluster
 * cannot be asked or refuses what is asked; what could not be sent is kept, and sent by the next call.
 */
public final class ClusterIndex implements CableIndex {

    private final Cluster cluster;
    private final NamedIndex index;
    private final ClusterWriter writer;

    private ClusterIndex(Cluster cluster, NamedIndex index, ClusterOptions options) {
        this.cluster = cluster;
        this.index = index;
        this.writer = new ClusterWriter(index, options);
    }

    /**     * Opens the index of this name; if there is none, the first change begins one.
     *
     * @param address of any node, such as {@code http://localhost:9200}
     * @param name small letters, digits, {@code -} and {@code _}
     * @throws IllegalArgumentException if it cannot be a name or an address
     * @throws CableIndexException if something else in the cluster has the name, or another version made the index
     * @throws ClusterException if the cluster cannot be asked
     */
    public static ClusterIndex connect(URI address, String name) throws IOException {
        return connect(List.of(address), name, ClusterOptions.DEFAULT);
    }

    /**
     * Opens an index as {@link #connect(URI, String)} does, with options.
     *
     * @param addresses of some nodes of one cluster, so that one of them may be down
     * @throws IOException as {@link #connect(URI, String)}
     */
    public static ClusterIndex connect(List<URI> addresses, String name, ClusterOptions options) throws IOException {
        Cluster cluster = new Cluster(new ClusterClient(addresses, options));
        boolean open = false;
        try {
            NamedIndex index = new NamedIndex(cluster, name);
            index.requireWritable();
            open = true;
            return new ClusterIndex(cluster, index, options);
        } finally {
            if (!open) {
                cluster.close();
            }
        }
    }
    /**
     * Makes an index anew from the cables stored in it, as an index of another version must be before it can be used, and puts
     * it in the place of the old one in one step. Searches go on meanwhile, and are answered by the old one; writers are
     * refused until the end. The cluster needs room for both. If this is interrupted, the old index stays; call it again.
     *
     * @param progress is told how many cables were taken over; an exception that it throws ends the reindex
     * @throws CableIndexException if there is no such index, or its records are of a later version
     * @throws ClusterException if the cluster cannot be asked
     */
    public static RebuildReport reindex(List<URI> addresses, String name, ClusterOptions options, Progress progress)
            throws IOException {
        try (Cluster cluster = new Cluster(new ClusterClient(addresses, options))) {
            return new Reindex(new NamedIndex(cluster, name), options).run(progress);
        }
    }

    @Override
    public AddResult add(Cable cable, String source) throws IOException {
        return writer.add(cable, source);
    }

    @Override
    public boolean delete(String id) throws IOException {
        return writer.delete(id);
    }

    @Override
    public void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void merge() throws IOException {
        writer.commit();
        index.merge();
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            cluster.close();
        }
    }
}
