// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cablesearch.model.internal.text.Printable;

/**
 * The streams of a command. Text is UTF-8, whatever the locale.
 *
 * @param in standard input
 * @param out standard output, for answers
 * @param err standard error, for problems; flushed after each line
 * @param errDisplay the display of standard error
 * @param environment the environment variables
 */
public record Console(
        InputStream in, Output out, PrintWriter err, Display errDisplay, Map<String, String> environment) {

    /** The streams of this process. */
    public static Console ofProcess() {
        return new Console(
                System.in,
                new Output(
                        new BufferedWriter(new OutputStreamWriter(new StandardOutput(), StandardCharsets.UTF_8)),
                        display("cables.out.columns")),
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true),
                display("cables.err.columns"),
                System.getenv());
    }

    /** A launcher passes the width of the terminal; otherwise the JVM determines it. */
    private static Display display(String property) {
        String passed = System.getProperty(property);
        return Display.of(passed == null ? Terminal.columns(System.getenv()) : passed, System.getenv());
    }

    /** Applies the options {@code --color} and {@code --no-pager}. Call before anything is printed. */
    public void use(ColorMode colours, boolean pager) {
        switch (colours) {
            case AUTO -> {}
            case ALWAYS -> out.colour(true);
            case NEVER -> out.colour(false);
        }
        if (pager) {
            out.page(environment);
        }
    }

    /** Reports a problem on one line. */
    public void complain(String message) {
        err.println(Printable.oneLine(message));
    }
}
