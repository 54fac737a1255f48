package org.cablesearch.cluster.internal.write;

import org.cablesearch.cluster.internal.document.DocumentIds;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.model.CableKey;
import tools.jackson.databind.JsonNode;

/**
 * A cable that is to be sent to the cluster.
 *
 * @param key the key of the cable
 * @param known what a writer must know about it when the cable changes again
 * @param document the document to send
 */
@SuppressWarnings("ArrayRecordComponent") // two changes are never compared
record Change(CableKey key, KnownCable known, byte[] document) {

    static Change of(CableKey key, KnownCable known, JsonNode document) {
        return new Change(key, known, Json.bytes(document));
    }

    /** The line before the document in a bulk, which says where the document belongs. */
    byte[] header() {
        return Json.bytes(Json.object("index", Json.object("_id", DocumentIds.of(key))));
    }
}
