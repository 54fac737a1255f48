// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A script for zsh: to be evaluated, or saved as {@code _cables} in a folder of its {@code fpath}. */
public final class ZshCompletion extends Completion {

    public ZshCompletion(CommandLine cables) {
        super(cables);
    }

    @Override
    void write() {
        lines(0, """
                #compdef cables
                # Completes the command cables in zsh.
                _cables() {
                    local context state state_descr line
                    typeset -A opt_args
                    _arguments -C -S \\""");
        commonOptions().forEach(this::option);
        line("            '1:command:->command' '*::argument:->arguments'");
        lines(1, """
                case $state in
                command)
                    local -a commands
                    commands=(""");
        for (CommandSpec command : commands()) {
            String summary = Commands.summary(command.usageMessage().description());
            line("            " + quoted(command.name() + ":" + summary.replace(":", "\\:")));
        }
        lines(2, """
                )
                _describe command commands ;;""");
        lines(1, """
                arguments)
                    case $words[1] in""");
        for (CommandSpec command : commands()) {
            line("        " + command.name() + ") _arguments -S \\");
            command.options().forEach(this::option);
            command.positionalParameters().forEach(this::parameter);
            line("            ;;");
        }
        lines(2, "esac ;;");
        lines(1, "esac");
        lines(0, """
                }
                if [ "${funcstack[1]-}" = _cables ]; then
                    _cables "$@"
                else
                    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
                    compdef _cables cables
                fi""");
    }

    private void option(OptionSpec option) {
        List<String> names = List.of(option.names());
        String others = option.isMultiValue() ? "*" : "(" + String.join(" ", names) + ")";
        String description = "[" + escaped(Commands.summary(option.description())) + "]";
        for (String name : names) {
            String sign = name.startsWith("--") ? "=" : "";
            String value = Commands.takesValue(option) ? sign + description + value(option) : description;
            line("            " + quoted(others + name + value) + " \\");
        }
    }

    private void parameter(PositionalParamSpec parameter) {
        line("            " + quoted("*" + value(parameter)) + " \\");
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
