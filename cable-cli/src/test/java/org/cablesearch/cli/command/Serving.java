// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;

/** A run of {@code cables serve} or {@code cables open} that continues in another thread. */
final class Serving {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FutureTask<Integer> code;
    private final Thread thread;

    private Serving(Map<String, String> environment, String... arguments) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new Output(out, Display.PIPE),
                new PrintWriter(err, true),
                Display.PIPE,
                environment);
        Callable<Integer> run = () -> Cables.run(console, arguments);
        code = new FutureTask<>(run);
        thread = new Thread(code, "cables serve");
    }

    /** Starts {@code cables serve}. */
    static Serving start(Object... options) {
        return run(Map.of(), Stream.concat(Stream.of("serve"), Stream.of(options)));
    }

    /** Starts {@code cables open} in an environment. */
    static Serving open(Map<String, String> environment, Object... options) {
        return run(environment, Stream.concat(Stream.of("open"), Stream.of(options)));
    }

    private static Serving run(Map<String, String> environment, Stream<Object> arguments) {
        Serving serving =
                new Serving(environment, arguments.map(Object::toString).toArray(String[]::new));
        serving.thread.start();
        return serving;
    }

    /** Waits for the link that it prints. */
    URI link() throws InterruptedException {
        while (!out.toString().endsWith("\n")) {
            if (code.isDone()) {
                throw new AssertionError("the command ended: " + err);
            }
            Thread.sleep(10);
        }
        return URI.create(out.toString().strip());
    }

    /** Stops the command, as the end of the process does. */
    Run stop() throws InterruptedException, ExecutionException {
        thread.interrupt();
        return await();
    }

    /** Waits until it ends by itself. */
    Run await() throws InterruptedException, ExecutionException {
        return new Run(code.get(), out.toString(), err.toString());
    }
}
