// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for a text that is not a value of its field, such as an invalid date. The message is for the user.
 *
 * @since 0.2
 */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final @Nullable String nearest;

    /** @param nearest a value of the field that the user may have meant */
    public InvalidValueException(String message, Optional<String> nearest) {
        super(message);
        this.nearest = nearest.orElse(null);
    }

    /** A value of the field that the user may have meant. */
    public Optional<String> nearest() {
        return Optional.ofNullable(nearest);
    }
}
