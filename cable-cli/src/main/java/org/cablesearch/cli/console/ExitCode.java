// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

/** The exit codes of a command. */
public final class ExitCode {

    /** Done, even without a hit. */
    public static final int DONE = 0;

    /** Done, but input was rejected, damage was found, or the index does not have the cable. */
    public static final int INCOMPLETE = 1;

    /** Not done: wrong use, or something cannot be opened. */
    public static final int NOT_DONE = 2;

    private ExitCode() {}
}
