package org.cablesearch.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The value of {@code --limit}. */
final class Limit {

    private Limit() {}

    /** Refuses a limit below 0 as wrong use of the command. */
    static void require(CommandSpec spec, int limit) {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit must not be negative: " + limit);
        }
    }
}
