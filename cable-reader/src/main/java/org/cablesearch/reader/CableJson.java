// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.internal.json.CableJsonReader;
import org.cablesearch.reader.internal.json.CableTable;
import org.cablesearch.reader.internal.json.JsonTree;
import org.cablesearch.reader.internal.json.MalformedJsonException;

/**
 * Writes a cable as one line of JSON, and reads it back. {@link Format#JSONL} is a file of such lines.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="json"}
 *
 * <p>Every key is always written, in a fixed order; an absent value is {@code null}, an absent list {@code []}. When reading,
 * keys may come in any order; unknown keys are ignored, and missing keys count as absent. {@code read(write(cable))} equals
 * the cable, even after a round trip through UTF-8: an unpaired surrogate is written as an escape.
 *
 * <p>The keys are a contract, so {@link CableTable} spells them out. A record is read by the names of its components, and a
 * test fails if those differ. All methods are safe for use by many threads.
 */
public final class CableJson {
    private CableJson() {}

    /** Returns the cable as JSON, without a line end. */
    public static String write(Cable cable) {
        return CableTable.CABLE.json(cable);
    }

    /**
     * Writes the cable as JSON, without a line end; neither flushes nor closes {@code out}.
     *
     * @throws UncheckedIOException if {@code out} throws
     */
    public static void write(Cable cable, Writer out) {
        try {
            out.write(write(cable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a cable from a JSON object.
     *
     * @throws IllegalArgumentException if {@code json} is not a JSON object, has no id, or has a value that its key
     *     does not allow; the message names the key, such as {@code /paragraphs/0/role}
     */
    public static Cable read(String json) {
        try {
            return CableJsonReader.read(JsonTree.parse(json));
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
