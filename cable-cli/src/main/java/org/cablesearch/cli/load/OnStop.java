package org.cablesearch.cli.load;

import java.util.function.Supplier;

/** What is still done when the process is told to stop, as by Ctrl-C, in the midst of a long run: it says what became of it. */
public final class OnStop implements AutoCloseable {

    private final ProgressLine progress;
    private final Supplier<String> lastWords;
    private final Thread hook = new Thread(this::stop, "cables-stop");
    private volatile boolean stopping;

    /**
     * From now on.
     *
     * @param lastWords what to do, and then to say
     */
    public OnStop(ProgressLine progress, Supplier<String> lastWords) {
        this.progress = progress;
        this.lastWords = lastWords;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the process was told to stop; what then fails need not be said. */
    public boolean isStopping() {
        return stopping;
    }

    private void stop() {
        stopping = true;
        progress.close();
        progress.complain("cables: stopped; " + lastWords.get());
    }

    @Override
    public void close() {
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
