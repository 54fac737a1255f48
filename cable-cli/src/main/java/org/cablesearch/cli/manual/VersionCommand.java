// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cables version}: does the same as {@code --version}. */
@Command(name = "version")
public final class VersionCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        CommandLine cables = spec.commandLine().getParent();
        cables.printVersionHelp(cables.getOut());
    }
}
