// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A script for bash 3.2 or newer: one function, which looks at the command and at the previous word. */
public final class BashCompletion extends Completion {

    public BashCompletion(CommandLine cables) {
        super(cables);
    }

    @Override
    void write() {
        lines(0, """
                # Completes the command cables in bash.
                _cables() {
                    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= words= before= i
                    # bash splits --option=value into three words.
                    if [ "$cur" = = ]; then
                        cur=
                    elif [ "$prev" = = ]; then
                        prev=${COMP_WORDS[COMP_CWORD-2]}
                    fi
                    for ((i = 1; i < COMP_CWORD; i++)); do
                        case ${COMP_WORDS[i]} in""");
        line("            " + names(commands(), "|") + ") command=${COMP_WORDS[i]}; break ;;");
        lines(1, """
                        esac
                    done
                    COMPREPLY=()
                    case "$command $prev" in""");
        values("", commonOptions());
        commands().forEach(command -> values(command.name(), command.options()));
        line("    *) case $cur in");
        line("        -*) case $command in");
        for (CommandSpec command : commands()) {
            line("            " + command.name() + ") words='" + options(command.options()) + "' ;;");
        }
        line("            *) words='" + options(commonOptions()) + "' ;;");
        line("            esac ;;");
        line("        *) case $command in");
        line("            '') words='" + names(commands(), " ") + "' ;;");
        for (CommandSpec command : commands()) {
            command.positionalParameters().forEach(parameter -> parameter(command, parameter));
        }
        lines(1, """
                        esac ;;
                    esac ;;
                esac
                # Do not complete file names here.
                compopt +o default 2>/dev/null
                COMPREPLY=($(compgen -P "$before" -W "$words" -- "${cur#"$before"}"))
                case ${COMPREPLY-} in *=) compopt -o nospace 2>/dev/null ;; esac""");
        line("}");
        line("complete -o default -F _cables cables");
    }

    /** Offers the values of options; nothing for an option that takes any value. */
    private void values(String command, List<OptionSpec> options) {
        List<String> anything = new ArrayList<>();
        for (OptionSpec option : options.stream().filter(Commands::takesValue).toList()) {
            Offer offer = offer(option);
            List<String> patterns = Commands.names(List.of(option)).stream()
                    .map(name -> "'" + command + " " + name + "'")
                    .toList();
            if (offer.isNothing()) {
                anything.addAll(patterns);
            } else {
                line("    " + String.join(" | ", patterns) + ") " + action(offer));
            }
        }
        if (!anything.isEmpty()) {
            line("    " + String.join(" | ", anything) + ") ;;");
        }
    }

    private void parameter(CommandSpec command, PositionalParamSpec parameter) {
        Offer offer = offer(parameter);
        if (!offer.isNothing()) {
            line("            " + command.name() + ") " + action(offer));
        }
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
