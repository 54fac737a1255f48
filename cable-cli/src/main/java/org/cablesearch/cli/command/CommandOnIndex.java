// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.query.internal.option.InTime;
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

    /** Prints the results of a stream; if time runs out, those found so far. Returns whether time ran out. */
    static <T> boolean printUntilExpired(InTime.Work<Stream<T>> results, Printer<T> printer) throws IOException {
        return InTime.of(() -> {
                    try (Stream<T> all = results.done()) {
                        for (Iterator<T> each = all.iterator(); each.hasNext(); ) {
                            printer.print(each.next());
                        }
                    }
                    return true;
                })
                .isEmpty();
    }
}
