// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A script with which a shell completes commands, options and values. */
public abstract sealed class Completion permits BashCompletion, FishCompletion, ZshCompletion {

    private final CommandLine cables;
    private final List<String> lines = new ArrayList<>();

    Completion(CommandLine cables) {
        this.cables = cables;
    }

    /** The script. */
    public final String script() {
        write();
        return String.join("\n", lines) + "\n";
    }

    /** Writes the script line by line. */
    abstract void write();

    final void line(String line) {
        lines.add(line);
    }

    /**
     * Writes lines.
     *
     * @param depth how far to indent them, in steps of four spaces
     */
    final void lines(int depth, String text) {
        text.lines().map(line -> "    ".repeat(depth) + line).forEach(lines::add);
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
