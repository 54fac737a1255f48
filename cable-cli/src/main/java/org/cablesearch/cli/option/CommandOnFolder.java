// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import picocli.CommandLine.Mixin;

/** A command that works on the folder of an index. */
public abstract class CommandOnFolder implements Callable<Integer> {

    protected final Console console;

    @Mixin
    protected final IndexOption index = new IndexOption();

    protected CommandOnFolder(Console console) {
        this.console = console;
    }
}
