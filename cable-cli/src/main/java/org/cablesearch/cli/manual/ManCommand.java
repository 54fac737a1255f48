// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cables man}: prints the manual page that {@code examples/install} installs. */
@Command(name = "man", hidden = true)
public final class ManCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public ManCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().write(new ManPage(spec.commandLine().getParent()).text());
        return ExitCode.DONE;
    }
}
