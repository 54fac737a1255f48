// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cablesearch.reader.CableRecord;

/**
 * A path, or standard input, with the records in it.
 *
 * @param name as the user gave it
 * @param records opens the input; the caller closes the stream
 */
public record Input(String name, Supplier<Stream<CableRecord>> records) {

    /** The path that means standard input. */
    public static final String STANDARD_INPUT = "-";
}
