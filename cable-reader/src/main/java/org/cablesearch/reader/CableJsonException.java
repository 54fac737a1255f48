package org.cablesearch.reader;

/** A text is no cable in our JSON; the message names the key that is wrong, such as {@code /paragraphs/0/role}. */
public final class CableJsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public CableJsonException(String message) {
        super(message);
    }

    public CableJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
