// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import org.cablesearch.model.Cable;

/** A record as a layout delivers it: its parts, or a cable. */
public sealed interface Content permits RawCable, Content.Parsed {

    /** A cable that was parsed, and searched for people and organisations, when it was written. */
    record Parsed(Cable cable) implements Content {}
}
