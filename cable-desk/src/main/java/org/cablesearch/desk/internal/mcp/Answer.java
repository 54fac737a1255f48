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
 * @param pages the list that a client can read in several calls; empty if there is none
 */
record Answer(ObjectNode result, Optional<Pages> pages) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A list that a client reads in several calls. */
    interface Pages {

        /** The key of the list. */
        String list();

        /**
         * The value of {@code after} for the next call; empty if the list ends here.
         *
         * @param listed the elements of the list in this answer; empty only if the list is
         */
        Optional<String> next(JsonNode listed) throws IOException;
    }

    /** A result that is read in one call. */
    static <T> Answer of(Table<T> table, T result) {
        ObjectNode whole = tree(table.json(result));
        ObjectNode compact = (ObjectNode) Compact.of(whole);
        return new Answer(compact.isEmpty() ? whole : compact, Optional.empty());
    }

    /** An object from its JSON. */
    static ObjectNode tree(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** This result, read in several calls. */
    Answer pages(Pages pages) {
        return new Answer(result, Optional.of(pages));
    }
}
