// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.io.IOException;
import java.util.Locale;

/** The output of a command cannot be written. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutputException(IOException cause) {
        super("cannot write the output: " + cause.getMessage() + "; free some space, or write it elsewhere", cause);
    }

    /** The failure of a pipe that nobody reads any more, in whatever language the system says so. */
    static IOException closedPipe(IOException failure) {
        return new IOException("Broken pipe", failure);
    }

    /**
     * Whether nobody reads the output any more: the next command of a pipe has ended ({@code cables search … | head}),
     * or the user has left the pager.
     */
    public boolean isClosedPipe() {
        String message = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("stream closed");
    }
}
