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
import org.cablesearch.cluster.internal.store.NamedIndex;
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
            List<BulkSender.Refused> refused = sender(node).send(changes("A", "B", "C"));
            assertEquals(
                    List.of("C"), refused.stream().map(one -> one.key().id()).toList());
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

    /** A is newer in the cluster; B was deleted there by a writer whose clock is ahead. */
    @Test
    void olderChangeIsVoidUnlessTheCableWasDeleted() throws IOException {
        StubNode.Script script = (exchange, request) -> StubNode.answer(
                exchange,
                200,
                switch (request) {
                    case 1 -> items(item("A", 409, "version_conflict"), item("B", 409, "version_conflict"));
                    case 2 -> "{\"docs\":[{\"found\":true},{\"found\":false}]}";
                    default -> items(item("B", 201, ""));
                });
        try (StubNode node = StubNode.start(script)) {
            assertEquals(List.of(), sender(node).send(changes("A", "B")));
            assertEquals(3, node.requests().size());
            String last = node.requests().getLast();
            assertTrue(last.contains("{\"_id\":\"B\",\"version\":1000005,\"version_type\":\"external\"}"), last);
            assertFalse(last.contains("\"A\""), last);
        }
    }

    private BulkSender sender(StubNode node) {
        Cluster cluster = new Cluster(List.of(node.uri()), ClusterOptions.DEFAULT);
        NamedIndex index = new NamedIndex(cluster, "cables");
        return new BulkSender(
                index,
                "/cables/_bulk",
                TOTAL_TIMEOUT,
                timer,
                new ChangeClock(() -> 5),
                new CableLookup(cluster, "cables"));
    }

    private static List<Change> changes(String... ids) {
        return Arrays.stream(ids)
                .map(id ->
                        Change.add(new CableKey(id, Optional.empty()), new KnownCable(1, "", "", "", 0), Json.object()))
                .toList();
    }

    private static String items(String... items) {
        return Arrays.stream(items).collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static String item(String id, int status, String error) {
        String why = error.isEmpty() ? "" : ",\"error\":{\"type\":\"%s\",\"reason\":\"because\"}".formatted(error);
        return "{\"index\":{\"_id\":\"%s\",\"status\":%d%s}}".formatted(id, status, why);
    }
}
