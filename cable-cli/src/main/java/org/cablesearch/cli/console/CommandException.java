// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

/** Ends a command with one line for the user: what happened, where, and what to do. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Wrong use of the command, or something cannot be opened. */
    public static CommandException wrongUse(String message) {
        return new CommandException(ExitCode.NOT_DONE, message);
    }

    /**
     * The command ends with exit code 1 because it could not do all it was asked to, such as show a cable that the index does
     * not hold; what existed before is unchanged.
     */
    public static CommandException incomplete(String message) {
        return new CommandException(ExitCode.INCOMPLETE, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
