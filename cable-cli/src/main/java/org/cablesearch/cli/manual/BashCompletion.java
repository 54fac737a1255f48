// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A script for bash 3.2 or newer: one function, which looks at the command and at the previous word. */
public final class BashCompletion extends Completion {

    public BashCompletion(CommandLine cables) {
        super(cables);
    }

    @Override
    public String script() {
        Stream<String> values = commands().stream().flatMap(command -> values(command.name(), command.options()));
        return filled(
                "completion.bash",
                Map.of(
                        "pattern", names(commands(), "|"),
                        "commands", names(commands(), " "),
                        "common", options(commonOptions()),
                        "values", lines(values("", commonOptions()), values),
                        "options", lines(commands().stream().map(BashCompletion::options)),
                        "parameters", lines(commands().stream().flatMap(this::parameters))));
    }

    /** Offers the values of options; nothing for an option that takes any value. */
    private Stream<String> values(String command, List<OptionSpec> options) {
        List<String> offers = new ArrayList<>();
        List<String> anything = new ArrayList<>();
        for (OptionSpec option : options.stream().filter(Commands::takesValue).toList()) {
            Offer offer = offer(option);
            List<String> patterns = Commands.names(List.of(option)).stream()
                    .map(name -> "'" + command + " " + name + "'")
                    .toList();
            if (offer.isNothing()) {
                anything.addAll(patterns);
            } else {
                offers.add("    " + String.join(" | ", patterns) + ") " + action(offer));
            }
        }
        if (!anything.isEmpty()) {
            offers.add("    " + String.join(" | ", anything) + ") ;;");
        }
        return offers.stream();
    }

    private static String options(CommandSpec command) {
        return "            " + command.name() + ") words='" + options(command.options()) + "' ;;";
    }

    private Stream<String> parameters(CommandSpec command) {
        return command.positionalParameters().stream()
                .map(this::offer)
                .filter(offer -> !offer.isNothing())
                .map(offer -> "            " + command.name() + ") " + action(offer));
    }

    /** If the function returns without words, bash completes file names. */
    private static String action(Offer offer) {
        if (offer.files()) {
            return "return ;;";
        }
        String words = "words='" + String.join(" ", offer.words()) + "'";
        return words + (offer.listed() ? "; case $cur in *,*) before=${cur%,*}, ;; esac ;;" : " ;;");
    }

    private static String options(List<OptionSpec> options) {
        return String.join(" ", Commands.names(options));
    }
}
