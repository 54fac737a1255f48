// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

/** Thrown for an option whose value is known to be invalid only from the index. The message is for the user. */
public final class InvalidOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SearchOption option;

    InvalidOptionException(SearchOption option, String message) {
        super(message);
        this.option = option;
    }

    public SearchOption option() {
        return option;
    }
}
