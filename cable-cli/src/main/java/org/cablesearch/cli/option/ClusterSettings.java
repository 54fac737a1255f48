// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.time.Duration;
import java.util.Optional;
import org.cablesearch.cluster.ClusterOptions;
import picocli.CommandLine.Option;

/** The options for an index that a command creates in a cluster. */
public final class ClusterSettings {

    /** The bytes to load into one shard: some 600,000 cables, or nine gigabytes of index. */
    private static final long BYTES_OF_SHARD = 5_000_000_000L;

    @Option(
            names = "--shards",
            paramLabel = "N",
            converter = NumberOptions.FromOne.class,
            description =
                    "In a cluster: divide the new index into N shards; by default one for each 5 GB to load, and in a"
                            + " rebuild as many as before.")
    private Optional<Integer> shards = Optional.empty();

    @Option(
            names = "--replicas",
            paramLabel = "N",
            converter = NumberOptions.FromZero.class,
            description =
                    "In a cluster: keep N further copies of each shard; by default one if there are two nodes, and in a"
                            + " rebuild as many as before.")
    private Optional<Integer> replicas = Optional.empty();

    @Option(
            names = "--refresh",
            paramLabel = "SECONDS",
            converter = NumberOptions.SomeTime.class,
            description = "In a cluster: show changes to searches every SECONDS until the next commit (30).")
    private Optional<Duration> refresh = Optional.empty();

    private long bytes;

    /** The same options for a load, from whose size the number of shards follows if it is not given. */
    public ClusterSettings ofLoad(long size) {
        bytes = size;
        return this;
    }

    /** Adds these options to others. */
    ClusterOptions addTo(ClusterOptions others) {
        Optional<Integer> divided = shards.or(() -> bytes == 0 ? Optional.empty() : Optional.of(shardsOf(bytes)));
        ClusterOptions options = ClusterAccess.with(others, divided, ClusterOptions::shards);
        options = ClusterAccess.with(options, replicas, ClusterOptions::replicas);
        return ClusterAccess.with(options, refresh, ClusterOptions::refreshInterval);
    }

    /** The number of shards for a load. */
    static int shardsOf(long bytes) {
        return Math.clamp(Math.ceilDiv(bytes, BYTES_OF_SHARD), 1, 1024);
    }
}
