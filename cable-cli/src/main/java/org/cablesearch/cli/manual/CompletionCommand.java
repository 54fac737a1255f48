// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cables completion}. */
@Command(name = "completion")
public final class CompletionCommand implements Callable<Integer> {

    /** A shell that can complete commands and options. */
    private enum Shell {
        BASH,
        ZSH,
        FISH
    }

    private final Console console;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine cables = spec.commandLine().getParent();
        Completion completion = switch (shell) {
            case BASH -> new BashCompletion(cables);
            case ZSH -> new ZshCompletion(cables);
            case FISH -> new FishCompletion(cables);
        };
        console.out().write(completion.script());
        return ExitCode.DONE;
    }
}
