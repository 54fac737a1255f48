// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.io.IOException;
import java.util.Optional;
import org.cablesearch.model.internal.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer of a tool, before it is cut to the size that the client allows.
 *
 * @param result the whole result, compact
 * @param list the key of the list that a client can read in several calls; empty if there is none
 * @param next how a client reads on
 */
record Answer(ObjectNode result, String list, Next next) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Reads on in a list. */
    @FunctionalInterface
    interface Next {

        /**
         * The value of {@code after} for the next call; empty if the list ends here.
         *
         * @param listed the elements of the list in this answer; empty only if the list is
         */
        Optional<String> after(JsonNode listed) throws IOException;
    }

    /** A result that is read in one call. */
    static <T> Answer of(Table<T> table, T result) {
        ObjectNode whole = tree(table.json(result));
        ObjectNode compact = (ObjectNode) Compact.of(whole);
        return new Answer(compact.isEmpty() ? whole : compact, "", listed -> Optional.empty());
    }

    /** An object from its JSON. */
    static ObjectNode tree(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** The same result, with a list that the client can read in several calls. */
    Answer inParts(String list, Next next) {
        return new Answer(result, list, next);
    }
}
