// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.advice;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cablesearch.cli.console.ShellWord;
import org.cablesearch.cli.manual.Commands;
import org.cablesearch.cli.option.ClusterPlace;
import org.cablesearch.cli.option.IndexOption;
import org.cablesearch.cli.option.NamesIndex;
import org.cablesearch.model.internal.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;

/** The messages for a command line that cannot be understood. */
final class UsageErrors {

    private UsageErrors() {}

    /**
     * The message, after which the caller says where to find help.
     *
     * @param arguments all arguments of the command line
     */
    static String message(ParameterException e, List<String> arguments) {
        CommandLine command = e.getCommandLine();
        Optional<String> dash = ArgumentCheck.longDash(command, arguments);
        if (dash.isPresent()) {
            return dash.get();
        }
        if (NamesIndex.of(command).filter(place -> !place.isNamed()).isPresent()) {
            Optional<String> folder =
                    arguments.stream().filter(UsageErrors::isIndex).findFirst();
            if (folder.isPresent()) {
                return folder.get() + " is the folder of an index; write " + IndexOption.NAME + " before it: "
                        + IndexOption.NAME + " " + ShellWord.of(folder.get());
            }
        }
        List<String> unmatched = command.getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            return ArgumentCheck.divided(arguments).orElseGet(() -> unmatched(command, unmatched.getFirst()));
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().getFirst());
        }
        return asClause(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }

    private static String unmatched(CommandLine command, String argument) {
        if (!argument.startsWith("-")) {
            return command.getSubcommands().isEmpty()
                    ? "unexpected argument \"" + argument + "\""
                    : Commands.unknown(command, argument);
        }
        Optional<String> joined = joined(command, argument);
        if (joined.isPresent()) {
            return "there is no option " + argument + "; write " + joined.get();
        }
        String name = argument.replaceFirst("=.*", "");
        if (Commands.anyHas(command, name)) {
            return name + " goes after the command: cables COMMAND " + name;
        }
        if (name.equals(ClusterPlace.CLUSTER) && NamesIndex.of(command).isPresent()) {
            return "the command does not work on a cluster; name an index in a folder with " + IndexOption.NAME
                    + " DIR";
        }
        String hint = Nearest.hint(name, Commands.options(command.getCommandSpec()));
        boolean query = requiresQuery(command) && !argument.startsWith("--");
        return "there is no option " + name + hint
                + (query ? "; write -- before a query that begins with -: -- " + ShellWord.of(argument) : "");
    }

    /** Says what the help says of it. Of the inputs, only that standard input is one must be known here. */
    private static String missing(ArgSpec argument) {
        String description = String.join(" ", argument.description());
        return Commands.term(argument) + " is missing"
                + (description.contains("standard input")
                        ? "; name it, or write - for standard input"
                        : ": " + asClause(description));
    }

    private static boolean isIndex(String argument) {
        try {
            return IndexOption.isIndex(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean requiresQuery(CommandLine command) {
        return command.getCommandSpec().positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().equals("QUERY"));
    }

    /** The right spelling of a short option with an attached value: {@code -n 3} for {@code -n3}. */
    private static Optional<String> joined(CommandLine command, String argument) {
        return command.getCommandSpec().options().stream()
                .filter(option -> option.arity().max() > 0)
                .flatMap(option -> Arrays.stream(option.names()))
                .filter(name -> name.length() == 2 && argument.matches(name + "\\d+"))
                .map(name -> name + " " + argument.substring(2))
                .findFirst();
    }

    /** Turns a sentence of picocli into a clause, since our messages continue after it. */
    private static String asClause(String message) {
        String text = Character.toLowerCase(message.charAt(0)) + message.substring(1);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
