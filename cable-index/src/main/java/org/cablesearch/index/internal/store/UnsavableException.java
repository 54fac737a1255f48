package org.cablesearch.index.internal.store;

import java.io.IOException;

/** Thrown where a rebuild can save nothing, or must not try: the message is the end of a sentence, and says what to do. */
public final class UnsavableException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnsavableException(String message) {
        super(message);
    }

    public UnsavableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Nothing at all can be saved; {@code problem} says why. */
    public static UnsavableException nothing(String problem) {
        return new UnsavableException(
                "nothing of it could be saved: " + problem + "; index the sources again into a new folder");
    }
}
