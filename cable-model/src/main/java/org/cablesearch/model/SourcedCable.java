// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

/**
 * A cable, and where it was read.
 *
 * @param source the file and the line, such as {@code corpus/cables.csv:123}; may be empty
 * @since 0.2
 */
public record SourcedCable(Cable cable, String source) {

    /** @throws NullPointerException if a component is {@code null} */
    public SourcedCable {
        requireNonNull(cable, "cable");
        requireNonNull(source, "source");
    }
}
