package org.cablesearch.examples.cables;

/** What a command tells the shell. */
final class ExitCode {

    /** Done; no hit is also done. */
    static final int DONE = 0;

    /** Done, but input was rejected, damage was found, or the cable is not held. */
    static final int DONE_BUT = 1;

    /** Not done: wrong use, or something cannot be opened. */
    static final int NOT_DONE = 2;

    private ExitCode() {}
}
