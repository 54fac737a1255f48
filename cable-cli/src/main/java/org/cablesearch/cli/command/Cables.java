// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.cablesearch.cli.advice.Failures;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.OutputException;
import picocli.CommandLine;

/** The {@code cables} command. */
public final class Cables {

    /** Held in a field, since a logger that nobody references is discarded with its level. */
    private static final Logger LUCENE_ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Cables() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        // At each run, Lucene would recommend a JDK module that prints a warning itself.
        LUCENE_ADVICE.setLevel(Level.SEVERE);
        System.exit(run(Console.ofProcess(), args));
    }

    /**
     * Runs the command, and returns its {@linkplain org.cablesearch.cli.console.ExitCode exit code}: 0 done, 1 done
     * with exceptions, 2 not done.
     */
    public static int run(Console console, String... args) {
        CablesCommand cables = new CablesCommand(console);
        Failures failures = new Failures(console, cables::isVerbose);
        CommandLine command =
                cables.commandLine().setParameterExceptionHandler(failures).setExecutionExceptionHandler(failures);
        try {
            int code = command.execute(args);
            console.out().finish();
            return code;
        } catch (OutputException e) {
            return failures.report(e);
        } catch (OutOfMemoryError e) {
            console.complain("cables: not enough memory: the heap has "
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB; run it again with more, such as CABLES_JAVA_OPTS=-Xmx1g; what was committed is kept");
            return ExitCode.NOT_DONE;
        }
    }
}
