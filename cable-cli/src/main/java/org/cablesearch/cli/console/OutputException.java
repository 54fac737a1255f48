package org.cablesearch.cli.console;

import java.io.IOException;
import java.util.Locale;

/** Thrown where the output of a command cannot be written. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutputException(IOException cause) {
        super("cannot write the output: " + cause.getMessage() + "; make room, or write it elsewhere", cause);
    }

    /** Whether the reader has gone, as in {@code cables search … | head}: then there is nobody to tell. */
    public boolean isClosedPipe() {
        return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }
}
