// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.option.IndexPlace;
import picocli.CommandLine.Mixin;

/** A command that works on an index, in a folder or in a cluster. */
abstract class CommandOnIndex implements Callable<Integer> {

    final Console console;

    @Mixin
    final IndexPlace index;

    CommandOnIndex(Console console) {
        this.console = console;
        this.index = new IndexPlace(console);
    }
}
