// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

/**
 * Thrown when a text is not a cable in our JSON; the message names the key that is wrong, such as {@code
 * /paragraphs/0/role}.
 */
public final class MalformedJsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
        super(message);
    }

    MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
