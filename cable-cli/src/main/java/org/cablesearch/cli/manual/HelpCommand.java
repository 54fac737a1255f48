// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.Optional;
import org.cablesearch.cli.console.Paged;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cables help}. */
@Command(name = "help")
public final class HelpCommand implements Runnable, Paged {

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "A command; without one, all are listed.")
    private Optional<String> command = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        CommandLine cables = spec.commandLine().getParent();
        CommandLine shown = command.map(name -> Commands.named(cables, name)).orElse(cables);
        shown.usage(cables.getOut());
    }
}
