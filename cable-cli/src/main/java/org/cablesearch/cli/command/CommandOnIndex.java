// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.model.internal.table.Printer;
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
    static <T> boolean printUntilExpired(Stream<T> results, Printer<T> printer) throws IOException {
        try {
            for (Iterator<T> each = results.iterator(); each.hasNext(); ) {
                printer.print(each.next());
            }
            return false;
        } catch (InterruptedIOException e) {
            return true;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof InterruptedIOException) {
                return true;
            }
            throw e;
        }
    }
}
