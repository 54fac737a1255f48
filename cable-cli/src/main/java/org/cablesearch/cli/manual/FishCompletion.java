package org.cablesearch.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A script for the fish shell: one {@code complete} for each command and option. */
public final class FishCompletion {

    private FishCompletion() {}

    public static String of(CommandLine cables) {
        String name = cables.getCommandName();
        List<String> commands = Commands.shown(cables);
        List<String> lines = new ArrayList<>();
        lines.add("complete -c " + name + " -f");
        for (String command : commands) {
            CommandSpec spec = Commands.named(cables, command).getCommandSpec();
            lines.add("complete -c " + name + " -n __fish_use_subcommand -a " + command + " -d "
                    + quoted(first(spec.usageMessage().description())));
            for (OptionSpec option : spec.options()) {
                lines.add("complete -c " + name + " -n '__fish_seen_subcommand_from " + command + "'" + names(option)
                        + values(option) + " -d " + quoted(first(option.description())));
            }
            Optional<String> choices = spec.positionalParameters().stream()
                    .flatMap(parameter -> choices(parameter).stream())
                    .findFirst();
            lines.add("complete -c " + name + " -n '__fish_seen_subcommand_from " + command + "'"
                    + choices.map(words -> " -a " + quoted(words)).orElse(" -F"));
        }
        lines.add("complete -c " + name + " -n '__fish_seen_subcommand_from help' -a '" + String.join(" ", commands)
                + "'");
        return String.join("\n", lines) + "\n";
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        return names.toString();
    }

    /** An option with a value offers its choices or, as for {@code --index}, files. */
    private static String values(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        return choices(option).map(words -> " -x -a " + quoted(words)).orElse(" -r -F");
    }

    private static Optional<String> choices(ArgSpec argument) {
        return Optional.ofNullable(argument.completionCandidates()).map(words -> String.join(" ", words));
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
