// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterException.Reason;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.PausesOnly;
import org.cablesearch.cluster.internal.http.StubNode;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.model.CableKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests bulks whose changes a node accepts only in part, is too busy for, or refuses. */
class BulkSenderTest {

    private static final Duration TOTAL_TIMEOUT = Duration.ofMinutes(1);

    private final PausesOnly timer = new PausesOnly();

    @Test
    void busyItemsAreSentAgainAndRefusalsDelayNoOthers() throws IOException {
        StubNode.Script script = (exchange, request) -> StubNode.answer(
                exchange,
                200,
                request == 1
                        ? items(item("A", 200, ""), item("B", 429, "busy"), item("C", 400, "mapper_parsing_exception"))
                        : items(item("B", 201, "")));
        try (StubNode node = StubNode.start(script)) {
            assertEquals(
                    List.of(BulkSender.Outcome.CHANGED, BulkSender.Outcome.CHANGED, BulkSender.Outcome.REFUSED),
                    outcomes(node, "A", "B", "C"));
            assertEquals(2, node.requests().size());
            assertTrue(node.requests().get(1).contains("\"B\""));
            assertFalse(node.requests().get(1).contains("\"A\""));
            assertEquals(1, timer.pauses().size());
        }
    }

    @Test
    void nodeThatIsBusyForTooLongIsAnError() throws IOException {
        StubNode.Script script = (exchange, request) ->
                StubNode.answer(exchange, 200, items(item("A", 429, "rejected_execution_exception")));
        try (StubNode node = StubNode.start(script)) {
            ClusterException e =
                    assertThrows(ClusterException.class, () -> sender(node).send(changes("A")));
            assertEquals(Reason.BUSY, e.reason());
            Duration waited = timer.pauses().stream().reduce(Duration.ZERO, Duration::plus);
            assertTrue(waited.compareTo(TOTAL_TIMEOUT) >= 0 && waited.compareTo(TOTAL_TIMEOUT.multipliedBy(2)) < 0);
        }
    }

    @Test
    void lockedIndexIsNotRetried() throws IOException {
        StubNode.Script script =
                (exchange, request) -> StubNode.answer(exchange, 200, items(item("A", 403, "cluster_block_exception")));
        try (StubNode node = StubNode.start(script)) {
            ClusterException e =
                    assertThrows(ClusterException.class, () -> sender(node).send(changes("A")));
            assertEquals(Reason.READ_ONLY, e.reason());
            assertEquals(1, node.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"items\":[]}",
                "{\"items\":[{\"index\":{\"_id\":\"A\",\"status\":201}}]}",
                "{\"items\":[{\"index\":{\"_id\":\"A\",\"status\":201}},{\"index\":{}}]}",
                "{\"took\":1,\"errors\":false}"
            })
    void anAnswerWithoutAResultIsNoSuccess(String answer) throws IOException {
        try (StubNode node = StubNode.start(StubNode.answering(200, answer))) {
            ClusterException e =
                    assertThrows(ClusterException.class, () -> sender(node).send(changes("A", "B")));
            assertTrue(e.problem().contains("without a result for the cable"), e.problem());
        }
    }

    /** C was accepted by a node whose answer was lost or, if it was not, changed by another writer. */
    @Test
    void aConflictMayBeWithTheFirstOfTwoRequests() throws IOException {
        StubNode.Script script = (exchange, request) -> {
            switch (request) {
                case 1 ->
                    StubNode.answer(
                            exchange,
                            200,
                            items(item("A", 409, "version_conflict"), item("B", 429, "busy"), created("C")));
                case 2 -> StubNode.answer(exchange, 200, items(item("B", 409, "version_conflict")));
                case 3 -> StubNode.answer(exchange, 503, "");
                default -> StubNode.answer(exchange, 200, items(item("A", 409, "version_conflict")));
            }
        };
        try (StubNode node = StubNode.start(script)) {
            assertEquals(
                    List.of(BulkSender.Outcome.VOID, BulkSender.Outcome.REPEATED, BulkSender.Outcome.CREATED),
                    outcomes(node, "A", "B", "C"));
            assertEquals(List.of(BulkSender.Outcome.REPEATED), outcomes(node, "A"));
        }
    }

    private List<BulkSender.Outcome> outcomes(StubNode node, String... ids) throws IOException {
        return sender(node).send(changes(ids)).stream()
                .map(BulkSender.Result::outcome)
                .toList();
    }

    private BulkSender sender(StubNode node) {
        Cluster cluster = new Cluster(List.of(node.uri()), ClusterOptions.DEFAULT);
        return new BulkSender(cluster, "/cables/_bulk", new Patience(timer, TOTAL_TIMEOUT));
    }

    private static List<Change> changes(String... ids) {
        return Arrays.stream(ids)
                .map(id -> Change.add(new CableKey(id, Optional.empty()), Change.FIRST, Json.object()))
                .toList();
    }

    private static String items(String... items) {
        return Arrays.stream(items).collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static String item(String id, int status, String error) {
        String why = error.isEmpty() ? "" : ",\"error\":{\"type\":\"%s\",\"reason\":\"because\"}".formatted(error);
        return "{\"index\":{\"_id\":\"%s\",\"status\":%d%s}}".formatted(id, status, why);
    }

    private static String created(String id) {
        return "{\"index\":{\"_id\":\"%s\",\"status\":201,\"result\":\"created\"}}".formatted(id);
    }
}
