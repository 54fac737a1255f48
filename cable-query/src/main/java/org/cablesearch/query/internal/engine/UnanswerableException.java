// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

/**
 * Thrown for a query that this engine cannot answer, though another engine may, or that an error of this library keeps
 * from being answered. The message says why.
 */
public final class UnanswerableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public UnanswerableException(String message) {
        super(message);
    }

    public UnanswerableException(String message, Throwable cause) {
        super(message, cause);
    }
}
