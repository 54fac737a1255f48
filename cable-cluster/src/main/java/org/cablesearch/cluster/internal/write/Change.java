// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.util.Optional;
import org.cablesearch.cluster.internal.document.DocumentIds;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.model.CableKey;
import tools.jackson.databind.JsonNode;

/**
 * A cable that is to be added to the cluster, or deleted from it.
 *
 * @param key the key of the cable
 * @param version the number of the change, see {@link ChangeClock}
 * @param known what a writer must know about it when the cable changes again; empty if it is to be deleted
 * @param document the document to send; empty if the cable is to be deleted
 */
@SuppressWarnings("ArrayRecordComponent") // two changes are never compared
record Change(CableKey key, long version, Optional<KnownCable> known, byte[] document) {

    static Change add(CableKey key, KnownCable known, JsonNode document) {
        return new Change(key, known.version(), Optional.of(known), Json.bytes(document));
    }

    static Change delete(CableKey key, long version) {
        return new Change(key, version, Optional.empty(), new byte[0]);
    }

    /** The same change with another number. */
    Change numbered(long number) {
        return new Change(key, number, known.map(cable -> cable.numbered(number)), document);
    }

    boolean isDeletion() {
        return known.isEmpty();
    }

    /** The name of the change in a bulk and in its answer. */
    String action() {
        return isDeletion() ? "delete" : "index";
    }

    /** The line before the document in a bulk, which says where the document belongs. */
    byte[] header() {
        JsonNode target =
                Json.object("_id", DocumentIds.of(key)).put("version", version).put("version_type", "external");
        return Json.bytes(Json.object(action(), target));
    }
}
