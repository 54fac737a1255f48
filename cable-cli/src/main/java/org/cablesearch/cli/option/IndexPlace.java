// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.load.NewIndex;
import org.cablesearch.cluster.ClusterIndex;
import org.cablesearch.cluster.ClusterSearcher;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.model.Progress;
import org.cablesearch.query.CableSearcher;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The options that say where an index is: in a folder, or in a cluster. */
public final class IndexPlace implements NamesIndex {

    /** For a question, since a person waits for the answer. */
    private static final Duration QUESTION_TIMEOUT = Duration.ofSeconds(30);

    /** For a load, which waits until a failed node has been started again. */
    private static final Duration LOAD_TIMEOUT = Duration.ofMinutes(5);

    private static final int CLUSTER_THREADS = 32;

    @Mixin
    private final IndexOption folder = new IndexOption();

    @Mixin
    private final ClusterPlace cluster;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    public IndexPlace(Console console) {
        this.cluster = new ClusterPlace(console);
    }

    public CableSearcher open() throws IOException {
        return open(Optional.empty());
    }

    /**
     * The index, for a search.
     *
     * @param timeLimit how long the search may take, so that connecting does not take longer
     */
    public CableSearcher open(Optional<Duration> timeLimit) throws IOException {
        Duration limit = timeLimit
                .filter(time -> time.isPositive() && time.compareTo(QUESTION_TIMEOUT) < 0)
                .orElse(QUESTION_TIMEOUT);
        return isCluster() ? cluster.connect(ClusterSearcher::connect, limit) : CableSearcher.open(path());
    }

    /**
     * The index in a folder, for a command that needs one.
     *
     * @throws CommandException if an index in a cluster is named
     */
    public CableSearcher openFolder() throws IOException {
        requireFolder();
        return CableSearcher.open(path());
    }

    /**
     * Refuses an index in a cluster.
     *
     * @throws CommandException as {@link #openFolder}
     */
    public void requireFolder() {
        if (isCluster()) {
            throw CommandException.wrongUse(command.qualifiedName()
                    + " does not work on a cluster; name an index in a folder with " + IndexOption.NAME + " DIR");
        }
    }

    /**
     * The index, for a load that ends with a merge.
     *
     * @param settings for a new index in a cluster
     */
    public CableIndex load(ClusterSettings settings) throws IOException {
        return isCluster()
                ? cluster.connect(
                        (nodes, name, options) -> ClusterIndex.connect(nodes, name, settings.addTo(options)),
                        LOAD_TIMEOUT)
                : CableIndex.open(path(), IndexOptions.DEFAULT.lazyMerges(true));
    }

    /**
     * Rebuilds the index from its stored cables.
     *
     * @param settings for the new index in a cluster; those not given are those of the old one
     * @param keep whether to keep the old index in a cluster
     */
    public RebuildReport rebuild(ClusterSettings settings, boolean keep, Progress progress) throws IOException {
        return isCluster()
                ? cluster.connect(
                        (nodes, name, options) ->
                                ClusterIndex.reindex(nodes, name, settings.addTo(options), keep, progress),
                        LOAD_TIMEOUT)
                : CableIndex.rebuild(path(), progress);
    }

    /** Threads of a load: one per core, and more for a cluster, because they mostly wait for its answers. */
    public int threads() {
        return isCluster() ? CLUSTER_THREADS : Runtime.getRuntime().availableProcessors();
    }

    /** The index, for a few changes. Check first that it exists: otherwise this creates one in the folder. */
    public CableIndex edit() throws IOException {
        return isCluster() ? cluster.connect(ClusterIndex::connect, QUESTION_TIMEOUT) : CableIndex.open(path());
    }

    /** Removes a new index that stayed empty, when it is closed after a run that writes. */
    public Closeable unlessEmpty() throws IOException {
        return isCluster() ? () -> {} : new NewIndex(path());
    }

    /** A cluster on the command line takes precedence over a folder in the environment. */
    private boolean isCluster() {
        if (cluster.isGiven() && isGiven(IndexOption.NAME)) {
            throw CommandException.wrongUse(
                    IndexOption.NAME + " and " + ClusterPlace.CLUSTER + " name two indexes; use only one of them");
        }
        return cluster.isGiven();
    }

    @Override
    public boolean isNamed() {
        return cluster.isGiven() || folder.isNamed();
    }

    @Override
    public Optional<Path> folder() {
        return cluster.isGiven() ? Optional.empty() : folder.folder();
    }

    private Path path() {
        ClusterPlace.FURTHER.stream().filter(this::isGiven).findFirst().ifPresent(option -> {
            throw CommandException.wrongUse(
                    option + " is for an index in a cluster; name that with " + ClusterPlace.CLUSTER + " URL");
        });
        return folder.folder()
                .orElseThrow(() -> IndexOption.missing(
                        command,
                        IndexOption.NAME + " DIR or a cluster with " + ClusterPlace.CLUSTER + " URL, or set "
                                + IndexOption.VARIABLE));
    }

    private boolean isGiven(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    @Override
    public String options() {
        return cluster.isGiven() ? cluster.options() : folder.options();
    }

    /** The index, for messages. */
    @Override
    public String toString() {
        return cluster.isGiven() ? cluster.toString() : "the index " + path();
    }
}
