// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.cablesearch.query.internal.result.HitRow;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The text of the help, {@code help.txt}. Each command has a section: a line with its synopsis, lines that say what it does
 * and, after a blank line, what follows its options.
 */
final class HelpText {

    /** In a synopsis, the options that it does not name. */
    private static final String OPTIONS = "{options}";

    /** Lists whose names in braces are in the text. */
    private static final Map<String, List<?>> LISTS = Map.of(
            "{dimensions}", List.of(Dimension.values()),
            "{fields}", CableField.named(),
            "{usual columns}", HitRow.USUAL.titles(),
            "{further columns}", HitRow.FURTHER.titles());

    private HelpText() {}

    /** Gives a command and its subcommands their text, unless they have it. */
    static void apply(CommandLine cables) {
        if (cables.getCommandSpec().usageMessage().description().length > 0) {
            return;
        }
        Arrays.stream(text().split("(?m)^## "))
                .skip(1)
                .map(section -> section.stripTrailing().lines().toList())
                .forEach(lines -> {
                    String name = lines.getFirst();
                    CommandLine command = name.equals(cables.getCommandName()) ? cables : Commands.named(cables, name);
                    fillIn(command.getCommandSpec(), lines);
                });
    }

    private static String text() {
        String text = Resource.text("help.txt");
        for (Map.Entry<String, List<?>> list : LISTS.entrySet()) {
            text = text.replace(
                    list.getKey(),
                    list.getValue().stream().map(Object::toString).collect(Collectors.joining(" ")));
        }
        return text;
    }

    private static void fillIn(CommandSpec command, List<String> lines) {
        String synopsis = lines.get(1);
        String options = command.options().stream()
                .filter(option -> !option.inherited() && !synopsis.contains(option.longestName()))
                .map(HelpText::inBrackets)
                .collect(Collectors.joining(" "));
        int end = lines.contains("") ? lines.indexOf("") : lines.size();
        command.usageMessage()
                .sortOptions(false)
                .customSynopsis(synopsis.replace(OPTIONS, options))
                .description(lines.subList(2, end).toArray(String[]::new))
                .footer(lines.subList(end, lines.size()).toArray(String[]::new));
    }

    private static String inBrackets(OptionSpec option) {
        String value = Commands.takesValue(option) ? " " + option.paramLabel() : "";
        return "[" + option.longestName() + value + "]" + (option.isMultiValue() ? "..." : "");
    }
}
