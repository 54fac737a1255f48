// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A script for the fish shell: one {@code complete} for each command, option and parameter. */
public final class FishCompletion extends Completion {

    public FishCompletion(CommandLine cables) {
        super(cables);
    }

    @Override
    public String script() {
        Stream<String> common = commonOptions().stream().map(option -> option("__fish_use_subcommand", option));
        return lines(
                        Stream.of("complete -c cables -f"),
                        common,
                        commands().stream().map(this::command)) + "\n";
    }

    private String command(CommandSpec command) {
        String seen = "'__fish_seen_subcommand_from " + command.name() + "'";
        return lines(
                Stream.of("complete -c cables -n __fish_use_subcommand -a " + command.name() + " -d "
                        + quoted(Commands.summary(command.usageMessage().description()))),
                command.options().stream().map(option -> option(seen, option)),
                command.positionalParameters().stream().flatMap(parameter -> parameter(seen, parameter)));
    }

    private String option(String condition, OptionSpec option) {
        StringBuilder line = new StringBuilder("complete -c cables -n " + condition);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (Commands.takesValue(option)) {
            Offer offer = offer(option);
            line.append(offer.files() ? " -r -F" : " -x" + words(offer));
        }
        return line + " -d " + quoted(Commands.summary(option.description()));
    }

    private Stream<String> parameter(String condition, PositionalParamSpec parameter) {
        Offer offer = offer(parameter);
        return Stream.of(offer.files() ? " -F" : words(offer))
                .filter(offered -> !offered.isEmpty())
                .map(offered -> "complete -c cables -n " + condition + offered);
    }

    private static String words(Offer offer) {
        String words = String.join(" ", offer.words());
        if (words.isEmpty()) {
            return "";
        }
        return " -a " + quoted(offer.listed() ? "(__fish_complete_list , 'printf %s\\\\n " + words + "')" : words);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
