// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The manual page of the command, with a section for each subcommand, in the markup of man(7). */
public final class ManPage {

    private final CommandLine cables;
    private final StringBuilder page = new StringBuilder();

    public ManPage(CommandLine cables) {
        HelpText.apply(cables);
        this.cables = cables;
    }

    public String text() {
        String name = cables.getCommandName();
        request(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + name + " "
                + Resource.text("version.txt").strip() + "\"");
        request(".SH NAME");
        text(name + " - " + cables.getCommandSpec().usageMessage().description()[0]);
        request(".SH SYNOPSIS");
        asWritten(cables.getCommandSpec().usageMessage().customSynopsis());
        request(".SH DESCRIPTION");
        footer(cables.getCommandSpec());
        request(".SH COMMON OPTIONS");
        cables.getCommandSpec().options().forEach(this::item);
        for (CommandSpec command : Commands.listed(cables)) {
            request(".SH " + quoted(name + " " + command.name()));
            section(command);
        }
        return page.toString();
    }

    private void section(CommandSpec command) {
        text(String.join(" ", command.usageMessage().description()));
        request(".PP");
        text(String.join(" ", command.usageMessage().customSynopsis()));
        command.positionalParameters().forEach(this::item);
        command.options().stream().filter(option -> !option.inherited()).forEach(this::item);
        footer(command);
    }

    private void item(ArgSpec argument) {
        request(".TP");
        request(".B " + quoted(Commands.term(argument)));
        text(String.join(" ", argument.description()));
    }

    private void asWritten(String... lines) {
        request(".nf");
        for (String line : lines) {
            text(line);
        }
        request(".fi");
    }

    /** Prints a footer. Lines of text are filled; indented lines, such as lists and examples, are kept as they are. */
    private void footer(CommandSpec command) {
        for (String line : command.usageMessage().footer()) {
            if (line.isEmpty()) {
                request(".PP");
            } else if (line.startsWith(" ")) {
                asWritten(line);
            } else {
                text(line);
            }
        }
    }

    private void request(String line) {
        page.append(line).append('\n');
    }

    /** Prints a text, escaped so that man finds no requests in it. */
    private void text(String text) {
        page.append(text.isEmpty() ? "" : "\\&").append(escaped(text)).append('\n');
    }

    private static String quoted(String text) {
        return "\"" + escaped(text).replace("\"", "\\(dq") + "\"";
    }

    private static String escaped(String text) {
        return Ansi.OFF.string(text).replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    }
}
