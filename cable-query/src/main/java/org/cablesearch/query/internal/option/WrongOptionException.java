package org.cablesearch.query.internal.option;

/** An option with a value that only the index shows to be wrong. The message is for the user. */
public final class WrongOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SearchOption option;

    WrongOptionException(SearchOption option, String message) {
        super(message);
        this.option = option;
    }

    public SearchOption option() {
        return option;
    }
}
