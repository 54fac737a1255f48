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

/** Runs {@code cables serve} in another thread. */
final class Serving {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FutureTask<Integer> code;
    private final Thread thread;

    private Serving(String... arguments) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new Output(out, Display.PIPE),
                new PrintWriter(err, true),
                Display.PIPE,
                Map.of());
        Callable<Integer> run = () -> Cables.run(console, arguments);
        code = new FutureTask<>(run);
        thread = new Thread(code, "cables serve");
    }

    /** Starts the command. */
    static Serving start(Object... options) {
        Serving serving =
                new Serving(Stream.concat(Stream.of("serve"), Stream.of(options).map(Object::toString))
                        .toArray(String[]::new));
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
        return new Run(code.get(), out.toString(), err.toString());
    }
}
