// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.store;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterSchema;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.internal.store.IndexFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index behind a name, which a reindex replaces in a single step: programs use an alias, {@code cables}, for a
 * numbered index, {@code cables-1}.
 */
public record NamedIndex(Cluster cluster, String name) implements Searching {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,199}");

    /** The key of the mapping's entry that identifies an index of cables. */
    private static final String META = "cables";

    /**
     * An index of cables.
     *
     * @param index its own name, which is not the alias
     * @param meta the entries that identify its version
     */
    public record Version(String index, JsonNode meta) {

        public boolean isCurrent() {
            return meta.equals(ClusterSchema.meta());
        }
    }

    /** @throws IllegalArgumentException if the name cannot be that of an index */
    public NamedIndex {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of an index in a cluster; "
                    + "use at most 200 lower-case letters a to z, digits, - and _, and begin with a letter or a digit");
        }
    }

    /** Connects to a cluster, and opens an index in it. If that fails, the connection is closed. */
    public static <T> T connect(
            List<URI> addresses, String name, ClusterOptions options, IOFunction<NamedIndex, T> opener)
            throws IOException {
        Cluster cluster = new Cluster(addresses, options);
        try {
            return opener.apply(new NamedIndex(cluster, name));
        } catch (Throwable e) {
            cluster.close();
            throw e;
        }
    }

    /** The path for a request to the index, such as {@code _search}. */
    public String path(String request) {
        return "/" + name + "/" + request;
    }

    /** The same index, whose answers are waited for within a time limit. */
    public NamedIndex within(Supplier<Optional<Duration>> timeLimit) {
        return new NamedIndex(cluster.within(timeLimit), name);
    }

    @Override
    public List<IOSupplier<SearchAnswer>> searchAll(List<SearchBody> bodies) throws IOException {
        return new Searches(cluster, "/" + name, name).searchAll(bodies);
    }

    /** Searches the index behind the name, or the one that is to replace it. */
    public SearchAnswer search(String index, SearchBody body) throws IOException {
        return new Searches(cluster, "/" + index, index).search(body);
    }

    /** Makes all changes of an index visible to searches. */
    public void refresh(String index) throws IOException {
        cluster.post("/" + index + "/_refresh", Json.object());
    }

    /**
     * The index behind the name; empty if there is none.
     *
     * @throws CableIndexException if something else has the name, or an index of a newer version
     */
    public Optional<Version> version() throws IOException {
        // The node answers this from its own state, so that a cluster without a leader can still be searched.
        Optional<JsonNode> mappings = cluster.find(path("_mapping?local=true"));
        if (mappings.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, JsonNode> index =
                mappings.get().properties().iterator().next();
        JsonNode meta = index.getValue().path("mappings").path("_meta");
        if (mappings.get().size() > 1) {
            throw new CableIndexException(
                    Reason.NOT_AN_INDEX,
                    "\"" + name + "\" in the cluster at " + cluster + " is an alias of several indexes: "
                            + String.join(", ", mappings.get().propertyNames()),
                    "remove the alias from all but one, or use another name");
        }
        if (index.getKey().equals(name) || !meta.has(META)) {
            throw new CableIndexException(
                    Reason.NOT_AN_INDEX,
                    "\"" + name + "\" in the cluster at " + cluster + " is not an index of cables",
                    "use another name");
        }
        if (ClusterSchema.isNewer(meta)) {
            throw IndexFailure.newer("the index \"" + name + "\" in the cluster at " + cluster);
        }
        return Optional.of(new Version(index.getKey(), meta));
    }

    /** The index behind the name, which must exist. */
    public Version requireVersion() throws IOException {
        return version()
                .orElseThrow(() -> new CableIndexException(
                        Reason.NOT_AN_INDEX,
                        "there is no index \"" + name + "\" in the cluster at " + cluster,
                        "add cables with ClusterIndex.connect, or check the name"));
    }

    /** Checks that the index can be searched. */
    public void requireReadable() throws IOException {
        requireCurrent(requireVersion());
    }

    /** Checks that the index, if there is one, can be written. */
    public void requireWritable() throws IOException {
        Optional<Version> version = version();
        if (version.isPresent()) {
            requireCurrent(version.get());
        }
    }

    /** Creates the index if there is none. */
    public void create(ClusterOptions options) throws IOException {
        if (version().isPresent()) {
            return;
        }
        ObjectNode index = ClusterSchema.index(options);
        index.putObject("aliases").putObject(name);
        try {
            cluster.put("/" + name + "-1", index);
        } catch (ClusterException e) {
            // Another writer may have created the index first, or this request was sent twice.
            if (e.reason() != ClusterException.Reason.REFUSED) {
                throw e;
            }
            requireCurrent(version().orElseThrow(() -> taken(name + "-1")));
        }
    }

    private void requireCurrent(Version version) throws CableIndexException {
        if (!version.isCurrent()) {
            throw new CableIndexException(
                    Reason.OTHER_VERSION,
                    "the index \"" + name + "\" in the cluster at " + cluster
                            + " was written by an earlier version of cables (" + version.meta() + ", not "
                            + ClusterSchema.meta() + ")",
                    "bring it to this version with ClusterIndex.reindex");
        }
    }
    /** The name for the index that will replace an old one behind the same alias. */
    private String nextName(Version old) {
        String number = old.index().startsWith(name + "-") ? old.index().substring(name.length() + 1) : "";
        boolean numbered = number.matches("[0-9]{1,9}");
        return name + "-" + (numbered ? Integer.parseInt(number) + 1 : 1);
    }

    /**
     * Creates an empty index that is to replace another, with its settings. The result of an earlier attempt is used if
     * it can be continued, and deleted otherwise.
     */
    public String createNext(Version old, ClusterOptions options) throws IOException {
        String next = nextName(old);
        JsonNode before = cluster.get("/" + old.index() + "/_settings?flat_settings=true")
                .path(old.index())
                .path("settings");
        ObjectNode index = ClusterSchema.replacing(before, options);
        Optional<JsonNode> left = cluster.find("/" + next);
        if (left.isPresent()) {
            JsonNode remains = left.get().path(next);
            JsonNode meta = remains.path("mappings").path("_meta");
            if (!meta.has(META) || !remains.path("aliases").isEmpty()) {
                throw taken(next);
            }
            boolean sameShards = remains.at("/settings/index/number_of_shards")
                    .asString("")
                    .equals(index.at("/settings/number_of_shards").asString(""));
            if (meta.equals(ClusterSchema.meta()) && sameShards) {
                return next;
            }
            cluster.delete("/" + next);
        }
        cluster.put("/" + next, index);
        return next;
    }

    private CableIndexException taken(String index) {
        return new CableIndexException(
                Reason.NOT_EMPTY,
                "the cluster at " + cluster + " has an index \"" + index + "\" that is not behind \"" + name + "\"",
                "delete it, or use another name");
    }

    /**
     * Blocks changes to an index, and waits for those that have begun. If the index was blocked before, the cluster does not
     * wait.
     */
    public void lock(String index) throws IOException {
        JsonNode answer = cluster.put("/" + index + "/_block/write", Json.object());
        boolean isNew = !answer.path("indices").isEmpty();
        String awaited = isNew ? "shards_acknowledged" : "acknowledged";
        if (!answer.path(awaited).asBoolean(false)) {
            throw new ClusterException(
                    ClusterException.Reason.UNAVAILABLE,
                    "the cluster at " + cluster + " did not block all changes to the index \"" + index + "\" in time",
                    "reindex again when the cluster is less busy");
        }
    }

    /** Allows changes to an index again. */
    public void unlock(String index) throws IOException {
        cluster.put("/" + index + "/_settings", Json.object().put("index.blocks.write", false));
    }

    /**
     * Replaces the index behind the name with another in a single step, and behind all its other aliases.
     *
     * @param keep whether to keep the old index, without aliases
     */
    public void replace(String old, String next, boolean keep) throws IOException {
        try {
            replaceOnce(old, next, keep);
        } catch (ClusterException e) {
            // The request may have been sent twice.
            boolean refused =
                    e.reason() == ClusterException.Reason.REFUSED || e.reason() == ClusterException.Reason.NOT_FOUND;
            if (!refused || !version().map(Version::index).equals(Optional.of(next))) {
                throw e;
            }
        }
    }

    private void replaceOnce(String old, String next, boolean keep) throws IOException {
        ObjectNode change = Json.object();
        ArrayNode actions = change.putArray("actions");
        JsonNode aliases = cluster.get("/" + old + "/_alias").path(old).path("aliases");
        for (Map.Entry<String, JsonNode> alias : aliases.properties()) {
            ObjectNode add =
                    actions.addObject().putObject("add").put("index", next).put("alias", alias.getKey());
            alias.getValue().properties().forEach(setting -> add.set(setting.getKey(), setting.getValue()));
            if (keep) {
                actions.addObject().putObject("remove").put("index", old).put("alias", alias.getKey());
            }
        }
        if (!keep) {
            actions.addObject().putObject("remove_index").put("index", old);
        }
        cluster.post("/_aliases", change);
    }
}
