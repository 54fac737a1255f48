// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Writes answers, one per line. Safe for use by many threads. */
public final class Replies {

    private final Writer out;
    private Optional<IOException> failure = Optional.empty();

    public Replies(Writer out) {
        this.out = out;
    }

    /** Writes an answer; nothing after a failure. */
    public synchronized void write(JsonNode answer) {
        if (failure.isEmpty()) {
            try {
                out.write(answer.toString());
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
    }

    /** Whether all answers could be written so far. */
    public synchronized boolean areWritten() {
        return failure.isEmpty();
    }

    /**
     * Checks that all answers could be written.
     *
     * @throws IOException if one could not be
     */
    public synchronized void requireWritten() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
