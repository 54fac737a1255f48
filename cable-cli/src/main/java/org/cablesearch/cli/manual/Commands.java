// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cablesearch.model.internal.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Looks up commands and options. */
public final class Commands {

    /** The names that the help has for values that are paths. */
    private static final Set<String> PATHS = Set.of("DIR", "DRAFT", "FILE", "PATH");

    private Commands() {}

    /**
     * The command with a name.
     *
     * @throws ParameterException if there is none; the message offers the nearest
     */
    public static CommandLine named(CommandLine cables, String name) {
        CommandLine found = cables.getSubcommands().get(name);
        if (found == null) {
            throw new ParameterException(cables, unknown(cables, name));
        }
        return found;
    }

    /** The message for a command that does not exist. */
    public static String unknown(CommandLine cables, String name) {
        return "there is no command \"" + name + "\"" + Nearest.hint(name, shown(cables));
    }

    /** The names of all commands except hidden ones. */
    static List<String> shown(CommandLine cables) {
        return cables.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The commands that the help lists, in its order. */
    static List<CommandSpec> listed(CommandLine cables) {
        return shown(cables).stream()
                .map(name -> named(cables, name).getCommandSpec())
                .toList();
    }

    /** How the manual names an option or a parameter: {@code -n, --limit N}. */
    public static String term(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String value = takesValue(option) ? " " + option.paramLabel() : "";
            return String.join(", ", option.names()) + value;
        }
        return argument.paramLabel();
    }

    /** Whether the values of an option or a parameter are files or folders. */
    public static boolean isPath(ArgSpec argument) {
        return PATHS.contains(argument.paramLabel());
    }

    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /** The first line of a description, which says what the command or option does. */
    static String summary(String... description) {
        return description.length == 0 ? "" : description[0];
    }

    /** Whether a subcommand of this command has the option. */
    public static boolean anyHas(CommandLine command, String option) {
        return command.getSubcommands().values().stream()
                .anyMatch(subcommand -> options(subcommand.getCommandSpec()).contains(option));
    }

    /** The names of all options of a command. */
    public static List<String> options(CommandSpec command) {
        return names(command.options());
    }

    /** All names of some options: {@code -i} and {@code --index}. */
    static List<String> names(List<OptionSpec> options) {
        return options.stream()
                .map(OptionSpec::names)
                .map(List::of)
                .flatMap(Collection::stream)
                .toList();
    }
}
