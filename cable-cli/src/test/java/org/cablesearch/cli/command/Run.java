// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;

/**
 * A run of the command in this process.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err its messages
 */
public record Run(int code, String out, String err) {

    /** The sample cables in the text layout. */
    public static final Path SAMPLES = Path.of("..", "examples", "samples", "text");

    /** The sample cables as a CSV dump. */
    static final Path DUMP = SAMPLES.resolveSibling("cables.csv");

    /** Expected output, which a person has read. */
    static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    /** Runs the command in a pipe, with the arguments as texts. */
    public static Run of(Object... args) {
        return withInput("", args);
    }

    /** Runs the command in a pipe, with a text on standard input. */
    static Run withInput(String input, Object... args) {
        return on(Display.PIPE, input, args);
    }

    /** Runs the command on a terminal with colours. */
    static Run onTerminal(int columns, Object... args) {
        return on(new Display(true, true, true, columns), "", args);
    }

    /** Runs the command in a pipe, with an environment variable. */
    static Run withVariable(String name, String value, Object... args) {
        return withVariables(Map.of(name, value), args);
    }

    /** Runs the command in a pipe, with environment variables. */
    static Run withVariables(Map<String, String> environment, Object... args) {
        return on(Display.PIPE, environment, "", args);
    }

    private static Run on(Display display, String input, Object... args) {
        return on(display, Map.of("PAGER", ""), input, args);
    }

    private static Run on(Display display, Map<String, String> environment, String input, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new Output(out, display),
                new PrintWriter(err, true),
                display,
                environment);
        int code = Cables.run(console, Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }
}
