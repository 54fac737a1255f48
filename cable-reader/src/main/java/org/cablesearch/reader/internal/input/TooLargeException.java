// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.io.IOException;

/** An input exceeds the reader's limits. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLargeException(String message) {
        super(message);
    }
}
