package org.cablesearch.index;

import java.io.IOException;

/**
 * An index that cannot be used: there is none in the folder, another writer has it, it is of another version, or it is
 * damaged. The message is one sentence that names the folder and says what to do.
 */
public final class CableIndexException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public CableIndexException(String message) {
        super(message);
    }

    /** With a message for the user, and what was the matter underneath. */
    public CableIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
