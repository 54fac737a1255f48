// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.advice;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.cli.console.ShellWord;
import org.cablesearch.cli.manual.Commands;
import org.cablesearch.cli.option.ClusterPlace;
import org.cablesearch.cli.option.IndexOption;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Finds arguments that are not what they look like, whichever command they are for: an address in place of a file, a path
 * that the shell has divided at a blank, an option after a dash of a word processor.
 */
public final class ArgumentCheck {

    /** The maximum number of parts of a path with blanks; a shell may pass thousands of paths. */
    private static final int MAX_PARTS = 8;

    private static final Pattern ADDRESS = Pattern.compile("(?i)^[a-z][a-z0-9+.-]++://.*");

    private static final Pattern LONG_DASH = Pattern.compile("([\\u2010-\\u2015\\u2212]++-*+)([^=\\s]++).*");

    private static final String NO_MORE_OPTIONS = "--";

    private ArgumentCheck() {}

    /**
     * Checks a command line that could be parsed.
     *
     * @throws ParameterException if an argument is not what it looks like
     */
    public static void require(ParseResult parsed) {
        CommandLine command = parsed.commandSpec().commandLine();
        Stream.of(
                        longDash(command, parsed.originalArgs()),
                        parsed.matchedArgs().stream()
                                .filter(Commands::isPath)
                                .flatMap(argument -> ofPaths(argument, argument.originalStringValues()).stream())
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(message -> {
                    throw new ParameterException(command, message);
                });
    }

    private static Optional<String> ofPaths(ArgSpec argument, List<String> paths) {
        return paths.stream()
                .filter(path -> ADDRESS.matcher(path).matches())
                .findFirst()
                .map(address -> "\"" + address + "\" is an address, and " + argument.paramLabel()
                        + " is on this machine; "
                        + (argument.equals(argument.command().findOption(IndexOption.NAME))
                                ? "an index in a cluster is named with " + ClusterPlace.CLUSTER
                                : "download what is there, and name that"))
                .or(() -> divided(paths));
    }

    /** The message for neighbouring arguments that together name a file, while the first of them names none. */
    static Optional<String> divided(List<String> arguments) {
        return IntStream.range(0, arguments.size())
                .filter(first -> !exists(arguments.get(first)))
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(first + 2, Math.min(first + MAX_PARTS, arguments.size()))
                        .mapToObj(end -> String.join(" ", arguments.subList(first, end))))
                .filter(ArgumentCheck::exists)
                .findFirst()
                .map(path -> "the path " + path + " has a blank; put quotes around it: " + ShellWord.of(path));
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The message for an option of the command after a long dash, which word processors put in place of two. */
    static Optional<String> longDash(CommandLine command, List<String> arguments) {
        List<String> options = Commands.options(command.getCommandSpec());
        return arguments.stream()
                .takeWhile(argument -> !argument.equals(NO_MORE_OPTIONS))
                .map(LONG_DASH::matcher)
                .filter(Matcher::matches)
                .flatMap(dash -> Stream.of("--", "-")
                        .map(minus -> minus + dash.group(2))
                        .filter(options::contains)
                        .map(option -> dash.group(1) + dash.group(2) + " begins with a long dash; write " + option))
                .findFirst();
    }
}
