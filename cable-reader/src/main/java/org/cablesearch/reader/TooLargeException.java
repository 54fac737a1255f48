package org.cablesearch.reader;

import java.io.IOException;

/** An input is beyond the reader's limits. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
        super(message);
    }
}
