// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lays help out for the width of a terminal. picocli alone needs 55 columns, and does not indent a synopsis. */
public final class HelpLayout {

    private static final int PICOCLI_MIN = 55;

    private HelpLayout() {}

    /** Lays out the help of a command and of its subcommands. */
    public static void apply(CommandLine cables, int columns) {
        IHelpFactory factory = cables.getHelpFactory();
        // Only help needs the texts of the commands, and most runs print none.
        cables.setHelpFactory((command, colors) -> {
            HelpText.apply(cables);
            return factory.create(command, colors);
        });
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(cables.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, help -> synopsis(help.commandSpec(), columns));
        if (isNarrow(columns)) {
            sections.put(
                    UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                    help -> fold(columns, "", help.commandSpec().usageMessage().description()));
            sections.put(
                    UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
                    help -> items(help.commandSpec().positionalParameters(), columns));
            sections.put(
                    UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                    help -> items(help.commandSpec().options(), columns));
            sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> commands(help.commandSpec(), columns));
            sections.put(
                    UsageMessageSpec.SECTION_KEY_FOOTER,
                    help -> fold(columns, "", help.commandSpec().usageMessage().footer()));
        }
        cables.setHelpSectionMap(sections);
        cables.setUsageHelpWidth(Math.max(PICOCLI_MIN, columns));
    }

    /** Whether the terminal is too narrow for picocli's columns. */
    private static boolean isNarrow(int columns) {
        return columns < PICOCLI_MIN;
    }

    /** Breaks a synopsis into lines. Options are kept with their values; further lines are indented below the first option. */
    private static String synopsis(CommandSpec command, int columns) {
        String name = command.qualifiedName();
        String text = String.join(" ", command.usageMessage().customSynopsis());
        int used = "Usage: ".length();
        int indent = isNarrow(columns) ? 4 : used + name.length() + 1;
        StringBuilder lines = new StringBuilder();
        for (String part : parts(text)) {
            if (!lines.isEmpty() && used + 1 + part.length() > columns) {
                lines.append('\n').append(" ".repeat(indent));
                used = indent;
            } else if (!lines.isEmpty()) {
                lines.append(' ');
                used++;
            }
            lines.append(part);
            used += part.length();
        }
        return lines.append('\n').toString();
    }

    /** The words of a synopsis; a pair of brackets with its content is one word. */
    private static List<String> parts(String synopsis) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= synopsis.length(); i++) {
            char c = i < synopsis.length() ? synopsis.charAt(i) : ' ';
            depth += "[(".indexOf(c) >= 0 ? 1 : "])".indexOf(c) >= 0 ? -1 : 0;
            if (c == ' ' && depth == 0) {
                parts.add(synopsis.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    private static String items(List<? extends ArgSpec> arguments, int columns) {
        return arguments.stream()
                .map(argument ->
                        fold(columns, "  ", Commands.term(argument)) + fold(columns, "      ", argument.description()))
                .collect(Collectors.joining());
    }

    private static String commands(CommandSpec cables, int columns) {
        return Commands.listed(cables.commandLine()).stream()
                .map(command -> "  " + command.name() + "\n"
                        + fold(
                                columns,
                                "      ",
                                Commands.summary(command.usageMessage().description())))
                .collect(Collectors.joining());
    }

    /** Breaks lines that are too long at spaces; the rest of a line has the same indentation. */
    private static String fold(int columns, String indent, String... lines) {
        StringBuilder folded = new StringBuilder();
        for (String line : lines) {
            String rest = indent + line;
            String blanks =
                    rest.substring(0, rest.length() - rest.stripLeading().length());
            while (rest.length() > columns && rest.lastIndexOf(' ', columns) > blanks.length()) {
                int end = rest.lastIndexOf(' ', columns);
                folded.append(rest.substring(0, end).stripTrailing()).append('\n');
                rest = blanks + rest.substring(end).strip();
            }
            folded.append(rest).append('\n');
        }
        return folded.toString();
    }
}
