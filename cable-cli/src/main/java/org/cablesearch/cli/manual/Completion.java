// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A script with which a shell completes commands, options and values. */
public abstract sealed class Completion permits BashCompletion, FishCompletion, ZshCompletion {

    private final CommandLine cables;

    Completion(CommandLine cables) {
        HelpText.apply(cables);
        this.cables = cables;
    }

    /** The script. */
    public abstract String script();

    /**
     * The text of a file with other texts in place of the names in braces.
     *
     * @param texts the texts by name; lines without the end of the last
     */
    static String filled(String file, Map<String, String> texts) {
        String script = Resource.text(file);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            script = script.replace("{" + text.getKey() + "}", text.getValue());
        }
        return script;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static String lines(Stream<String>... lines) {
        return Stream.of(lines).flatMap(Function.identity()).collect(Collectors.joining("\n"));
    }

    /** The commands that the help lists, in its order. */
    final List<CommandSpec> commands() {
        return Commands.listed(cables);
    }

    /** The options before a command. */
    final List<OptionSpec> commonOptions() {
        return cables.getCommandSpec().options();
    }

    final Offer offer(ArgSpec argument) {
        return Offer.of(argument, cables);
    }

    static String names(Collection<CommandSpec> commands, String separator) {
        return String.join(separator, commands.stream().map(CommandSpec::name).toList());
    }
}
