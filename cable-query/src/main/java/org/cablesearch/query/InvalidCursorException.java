// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

/**
 * Thrown for a cursor that is malformed or belongs to another request. The message is for the user.
 *
 * @since 0.2
 */
public final class InvalidCursorException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Creates an exception with a message for the user. */
    public InvalidCursorException(String message) {
        super(message);
    }
}
