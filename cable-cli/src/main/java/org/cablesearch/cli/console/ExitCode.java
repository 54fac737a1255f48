package org.cablesearch.cli.console;

/** What a command tells the shell. */
public final class ExitCode {

    /** Done; no hit is also done. */
    public static final int DONE = 0;

    /** Done, but input was rejected, damage was found, or the cable is not held. */
    public static final int DONE_BUT = 1;

    /** Not done: wrong use, or something cannot be opened. */
    public static final int NOT_DONE = 2;

    private ExitCode() {}
}
