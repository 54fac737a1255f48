// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.IOException;
import org.cablesearch.cli.console.Output;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.table.Table;
import picocli.CommandLine.Option;

/** The option {@code --json}: print a result as one JSON object instead of text. */
public final class JsonOption {

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** Prints a result. */
    public <T> void print(Output out, Table<T> table, T result, Printer<T> text) throws IOException {
        if (json) {
            table.print(out, result);
        } else {
            text.print(result);
        }
    }
}
