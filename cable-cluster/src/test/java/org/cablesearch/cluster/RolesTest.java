// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.cluster.internal.http.CountingNode;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.oracle.Oracle;
import org.cablesearch.query.view.GapRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The roles in docs/cluster.md allow all that a reader and a writer do, and nothing else. */
class RolesTest {

    private static final Path PAGE = Path.of("..", "docs", "cluster.md");

    /** The index of the roles. */
    private static final String NAME = "cables";

    /** Only the merge of a large index sends it, and the index of this test is small. */
    private static final String OF_LARGE_INDEX = "indices:admin/flush*";

    /** All requests of this client, each with the actions by which the engine names what it does for them. */
    private static final List<Route> ROUTES = List.of(
            new Route("GET /", "cluster:monitor/main", ""),
            new Route("GET /INDEX/_mapping", "", "indices:admin/mappings/get"),
            new Route("POST /INDEX/_search", "", "indices:data/read/search"),
            new Route("POST /INDEX/_msearch", "indices:data/read/msearch", "indices:data/read/search"),
            new Route("POST /INDEX/_search/point_in_time", "", "indices:data/read/point_in_time/create"),
            new Route("POST /_search", "", "indices:data/read/search"),
            new Route("DELETE /_search/point_in_time", "", "indices:data/read/point_in_time/delete"),
            new Route("GET /INDEX/_stats/[a-z,]+", "", "indices:monitor/stats"),
            new Route("POST /INDEX/_mget", "indices:data/read/mget", "indices:data/read/mget[shard]"),
            new Route(
                    "POST /INDEX/_bulk",
                    "indices:data/write/bulk",
                    "indices:data/write/bulk[s] indices:data/write/index indices:data/write/delete"),
            new Route("POST /INDEX/_refresh", "", "indices:admin/refresh"),
            new Route("POST /INDEX/_flush", "", "indices:admin/flush"),
            new Route("PUT /INDEX", "", "indices:admin/create indices:admin/aliases"),
            new Route("GET /INDEX", "", "indices:admin/get"),
            new Route("DELETE /INDEX", "", "indices:admin/delete"),
            new Route("GET /INDEX/_segments", "", "indices:monitor/segments"),
            new Route("POST /INDEX/_forcemerge", "", "indices:admin/forcemerge"),
            new Route("GET /_tasks/TASK", "cluster:monitor/task/get", ""),
            new Route("GET /INDEX/_settings", "", "indices:monitor/settings/get"),
            new Route("PUT /INDEX/_block/write", "", "indices:admin/block/add indices:admin/block/add[s]"),
            new Route("PUT /INDEX/_settings", "", "indices:admin/settings/update"),
            new Route("GET /INDEX/_alias", "", "indices:admin/aliases/get"),
            new Route("POST /_aliases", "", "indices:admin/aliases indices:admin/delete"));

    /**
     * A kind of request.
     *
     * @param request method and path
     * @param ofCluster the actions that a user needs on the cluster, with blanks between
     * @param ofIndex the actions that a user needs on the index
     */
    private record Route(String request, String ofCluster, String ofIndex) {

        boolean fits(String sent) {
            String pattern = request.replace("INDEX", NAME + "(-[0-9]+)?").replace("TASK", "[^/]+");
            return sent.replaceFirst("\\?.*", "").matches(pattern);
        }
    }

    /** Lets only those requests pass that a user with some roles may send, and knows which permissions were used. */
    private static final class Enforcing implements CountingNode.Passage {

        private final Set<String> ofCluster = new TreeSet<>();
        private final Set<String> ofIndex = new TreeSet<>();
        private final Set<String> used = new ConcurrentSkipListSet<>();

        Enforcing(String... roles) throws IOException {
            for (String role : roles) {
                JsonNode json = role(role);
                json.path("cluster_permissions").forEach(action -> ofCluster.add(action.asString()));
                json.at("/index_permissions/0/allowed_actions").forEach(action -> ofIndex.add(action.asString()));
            }
        }

        @Override
        public Optional<CountingNode.Answer> pass(String name, String body, CountingNode.Node node) throws IOException {
            Optional<Route> route =
                    ROUTES.stream().filter(one -> one.fits(name)).findFirst();
            boolean allowed = route.isPresent()
                    && allows(ofCluster, route.get().ofCluster())
                    && allows(ofIndex, route.get().ofIndex());
            return Optional.of(
                    allowed
                            ? node.ask()
                            : CountingNode.Answer.of(
                                    403, "{\"error\":{\"type\":\"security_exception\",\"reason\":\"" + name + "\"}}"));
        }

        private boolean allows(Set<String> permissions, String actions) {
            List<String> matched = new ArrayList<>();
            for (String action : actions.isEmpty() ? List.<String>of() : List.of(actions.split(" "))) {
                Optional<String> permission = permissions.stream()
                        .filter(one -> one.endsWith("*")
                                ? action.startsWith(one.substring(0, one.length() - 1))
                                : action.equals(one))
                        .findFirst();
                if (permission.isEmpty()) {
                    return false;
                }
                matched.add(permission.get());
            }
            used.addAll(matched);
            return true;
        }

        /** The permissions that no request needed. */
        Set<String> superfluous() {
            Set<String> left = new TreeSet<>(ofCluster);
            left.addAll(ofIndex);
            left.removeAll(used);
            return left;
        }
    }

    /** The JSON after the line of the page that names a role. */
    private static JsonNode role(String name) throws IOException {
        Matcher block = Pattern.compile("/roles/" + name + "`.*?```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        if (!block.find()) {
            throw new AssertionError("no role " + name + " in " + PAGE);
        }
        JsonNode role = Json.read(block.group(1).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "[\"cables\",\"cables-*\"]",
                role.at("/index_permissions/0/index_patterns").toString());
        return role;
    }

    @Test
    void rolesAllowWhatTheyAreForAndNothingElse() throws IOException {
        List<Cable> cables = Oracle.cables(1, 30);
        Enforcing writing = new Enforcing("cables_reader", "cables_writer");
        try (CountingNode node = CountingNode.before(TestNode.uri(), writing)) {
            ClusterOptions shards = ClusterOptions.DEFAULT.shards(2);
            try (CableIndex index = ClusterIndex.connect(List.of(node.uri()), NAME, shards)) {
                // Two segments a shard, which the merge finds.
                index.addAll(cables.subList(0, 15).stream());
                index.addAll(cables.stream());
                Cable other = Oracle.cables(2, 1).getFirst();
                index.add(other);
                index.commit();
                index.delete(other.key());
                index.merge();
            }
            ClusterIndex.reindex(List.of(node.uri()), NAME, shards, true, Progress.NONE);
            search(node, cables);
        }
        assertEquals(Set.of(OF_LARGE_INDEX), writing.superfluous());

        Enforcing reading = new Enforcing("cables_reader");
        try (CountingNode node = CountingNode.before(TestNode.uri(), reading)) {
            search(node, cables);
            try (CableIndex index = ClusterIndex.connect(node.uri(), NAME)) {
                ClusterException e = assertThrows(ClusterException.class, () -> index.add(cables.getFirst()));
                assertEquals(ClusterException.Reason.FORBIDDEN, e.reason());
                assertThrows(ClusterException.class, index::close);
            }
        }
        assertEquals(Set.of(), reading.superfluous());
    }

    private static void search(CountingNode node, List<Cable> cables) throws IOException {
        try (CableSearcher searcher = ClusterSearcher.connect(node.uri(), NAME)) {
            String id = cables.getFirst().id();
            new Oracle(1, cables).ask(searcher, 8, 2);
            searcher.stats();
            searcher.gaps(GapRequest.ALL);
            searcher.similar(id, 3);
            searcher.thread(id, 3);
            searcher.source(id);
            searcher.suggest(SuggestField.ORIGIN, "e", 3);
            searcher.refresh();
        }
    }
}
