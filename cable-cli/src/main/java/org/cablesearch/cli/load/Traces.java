// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/**
 * Reports what was thrown for a record, if the user asks for details.
 *
 * @param verbose whether to report it
 * @param progress receives each line of the stack trace as a message
 */
public record Traces(boolean verbose, ProgressLine progress) implements Consumer<Throwable> {

    @Override
    public void accept(Throwable thrown) {
        if (verbose) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace, true));
            // A message is one line.
            trace.toString().lines().forEach(progress::complain);
        }
    }
}
