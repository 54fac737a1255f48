// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.advice;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.OutputException;
import org.cablesearch.cli.option.ClusterAccess;
import org.cablesearch.cli.show.FailureText;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.model.internal.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns an exception into one line for the user and an exit code.
 *
 * @param verbose whether to print the stack trace of an error
 */
public record Failures(Console console, BooleanSupplier verbose)
        implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String message = UsageErrors.message(e, List.of(args));
        console.complain(command + ": " + message + (message.endsWith("?") ? " See " : "; see ") + command + " --help");
        return ExitCode.NOT_DONE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        return report(e, Optional.of(commandLine));
    }

    /** Reports the failure, unless nobody reads the output any more. */
    public int report(Exception e) {
        return report(e, Optional.empty());
    }

    private int report(Exception e, Optional<CommandLine> command) {
        if (e instanceof OutputException output && output.isClosedPipe()) {
            return ExitCode.DONE;
        }
        console.complain("cables: " + message(e, command));
        if (verbose.getAsBoolean()) {
            printStackTrace(e);
        }
        return e instanceof CommandException known ? known.exitCode() : ExitCode.NOT_DONE;
    }

    private void printStackTrace(Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        console.err().print(Printable.of(trace.toString()));
        console.err().flush();
    }

    private static String message(Exception e, Optional<CommandLine> command) {
        return switch (e) {
            case ClusterException cluster -> message(cluster);
            case CableIndexException index -> IndexAdvice.message(index, command);
            case CommandException known -> text(known);
            case OutputException output -> text(output);
            default -> FailureText.of(e);
        };
    }

    /** The library's messages about a cluster name methods; these name the command's options. */
    private static String message(ClusterException e) {
        return switch (e.reason()) {
            case UNAUTHORIZED ->
                e.problem() + "; set " + ClusterAccess.USER + " and " + ClusterAccess.PASSWORD
                        + ", or name a file with them: --credentials FILE";
            case CERTIFICATE ->
                e.problem()
                        + "; use the host name that the certificate is for, or trust its issuer: write certificate=FILE"
                        + " into a file, and name that file with --credentials";
            default -> text(e);
        };
    }

    private static String text(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }
}
