// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import org.cablesearch.cluster.internal.document.DocumentIds;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.model.CableKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cable that is to be added to the cluster, or deleted from it, unless another writer changes it first: each change
 * says which state of the cable it follows, and is void in any other. So is a copy of it that a network delivers late.
 *
 * @param key the key of the cable
 * @param action the name of the change in a bulk and in its answer
 * @param target the line before the document in a bulk, which says where the document belongs
 * @param document the document to send; empty if the cable is to be deleted
 */
@SuppressWarnings("ArrayRecordComponent") // two changes are never compared
record Change(CableKey key, String action, JsonNode target, byte[] document) {

    /**
     * The number of a cable that is added. The cluster refuses it if it has the cable, and also for some time after the
     * cable was deleted, see {@code gc_deletes} in {@code ClusterSchema}.
     */
    static final long FIRST = 1;

    private static final String ADD = "index";

    /** Adds a cable, or replaces one with a smaller number. */
    static Change add(CableKey key, long number, JsonNode document) {
        return new Change(
                key, ADD, target(key).put("version", number).put("version_type", "external"), Json.bytes(document));
    }

    /** Replaces a cable if it is in a state. */
    static Change replace(CableKey key, KnownCable.State state, JsonNode document) {
        return new Change(key, ADD, inState(key, state), Json.bytes(document));
    }

    /** Deletes a cable if it is in a state. */
    static Change delete(CableKey key, KnownCable.State state) {
        return new Change(key, "delete", inState(key, state), new byte[0]);
    }

    private static ObjectNode target(CableKey key) {
        return Json.object("_id", DocumentIds.of(key));
    }

    private static ObjectNode inState(CableKey key, KnownCable.State state) {
        return target(key).put("if_seq_no", state.sequence()).put("if_primary_term", state.term());
    }

    boolean isDeletion() {
        return document.length == 0;
    }

    byte[] header() {
        return Json.bytes(Json.object(action, target));
    }
}
