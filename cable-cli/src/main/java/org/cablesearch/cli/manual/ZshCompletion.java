// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A script for zsh: to be evaluated, or saved as {@code _cables} in a folder of its {@code fpath}. */
public final class ZshCompletion extends Completion {

    public ZshCompletion(CommandLine cables) {
        super(cables);
    }

    @Override
    public String script() {
        return filled(
                "completion.zsh",
                Map.of(
                        "common", lines(commonOptions().stream().flatMap(this::option)),
                        "commands", lines(commands().stream().map(ZshCompletion::command)),
                        "arguments", lines(commands().stream().map(this::arguments))));
    }

    private static String command(CommandSpec command) {
        String summary = Commands.summary(command.usageMessage().description());
        return "            " + quoted(command.name() + ":" + summary.replace(":", "\\:"));
    }

    private String arguments(CommandSpec command) {
        return lines(
                Stream.of("        " + command.name() + ") _arguments -S \\"),
                command.options().stream().flatMap(this::option),
                command.positionalParameters().stream()
                        .map(parameter -> "            " + quoted("*" + value(parameter)) + " \\"),
                Stream.of("            ;;"));
    }

    private Stream<String> option(OptionSpec option) {
        List<String> names = List.of(option.names());
        String others = option.isMultiValue() ? "*" : "(" + String.join(" ", names) + ")";
        String description = "[" + escaped(Commands.summary(option.description())) + "]";
        return names.stream().map(name -> {
            String sign = name.startsWith("--") ? "=" : "";
            String value = Commands.takesValue(option) ? sign + description + value(option) : description;
            return "            " + quoted(others + name + value) + " \\";
        });
    }

    private String value(ArgSpec argument) {
        Offer offer = offer(argument);
        String action;
        if (offer.files()) {
            action = "_files";
        } else if (offer.words().isEmpty()) {
            action = " ";
        } else if (offer.listed()) {
            action = "{_sequence compadd - " + String.join(" ", offer.words()) + "}";
        } else if (offer.continued()) {
            action = "{compadd -S \"\" -- " + String.join(" ", offer.words()) + "}";
        } else {
            action = "(" + String.join(" ", offer.words()) + ")";
        }
        return ":" + escaped(argument.paramLabel()) + ":" + action;
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\\\[\\]:]", "\\\\$0");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
