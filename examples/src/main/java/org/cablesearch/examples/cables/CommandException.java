package org.cablesearch.examples.cables;

/** Ends a command with one line for the user: what, where, what to do. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command was used wrongly, or something cannot be opened. */
    static CommandException wrongUse(String message) {
        return new CommandException(ExitCode.NOT_DONE, message);
    }

    /** All went well, but the cable that was asked for is not there. */
    static CommandException notHeld(String message) {
        return new CommandException(ExitCode.DONE_BUT, message);
    }

    int exitCode() {
        return exitCode;
    }
}
