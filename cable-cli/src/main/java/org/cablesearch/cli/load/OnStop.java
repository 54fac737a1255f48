package org.cablesearch.cli.load;

import java.util.function.Supplier;

/** Reports what a long run has done when the process is told to stop, for example by Ctrl-C. */
public final class OnStop implements AutoCloseable {

    private final ProgressLine progress;
    private final Supplier<String> lastWords;
    private final Thread hook = new Thread(this::stop, "cables-stop");
    private volatile boolean stopping;

    /**
     * Registers the report.
     *
     * @param lastWords saves what can be saved, and returns the report
     */
    public OnStop(ProgressLine progress, Supplier<String> lastWords) {
        this.progress = progress;
        this.lastWords = lastWords;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the process was told to stop; failures after that need not be reported. */
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
