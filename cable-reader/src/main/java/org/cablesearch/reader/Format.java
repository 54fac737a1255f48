// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import org.cablesearch.model.internal.text.Choice;

/**
 * A layout of cables in a file.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="format"}
 */
public enum Format {
    /** The reader detects the layout of each file from its content. */
    AUTO,
    /** One cable per file: a line each for id, title, date, classification and origin, then header and body. */
    TEXT,
    /** The eight-column dump: number, date, id, origin, classification, references, header, body. */
    CSV,
    /** The published page of one cable. */
    HTML,
    /** One cable per line, as {@link CableJson} writes it. */
    JSONL,
    /** One telegram of 1973 to 1979 per file, as the National Archives released the Central Foreign Policy Files. */
    CFPF;

    /**
     * The layout with this name, in upper or lower case: {@code jsonl}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     * @since 0.2
     */
    public static Format of(String name) {
        return Choice.of(name, values());
    }
}
