// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import org.cablesearch.model.internal.text.NumberRange;

/**
 * Where a record was found.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="records"}
 *
 * @param file the path as given or found; for an entry of an archive, the path of the archive, {@code !/} and the name of
 *     the entry; for a stream, the name that the caller gave
 * @param line the line on which the record begins, from 1
 */
public record Source(String file, int line) {

    /**
     * @throws NullPointerException if the file is {@code null}
     * @throws IllegalArgumentException if the line is below 1
     */
    public Source {
        requireNonNull(file, "file");
        NumberRange.FROM_ONE.require("a line", line);
    }

    /** {@code corpus/cables.csv:123}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
