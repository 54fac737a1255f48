// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.util.function.Supplier;

/** When the process is stopped, for example by Ctrl-C, reports what a long run has done so far. */
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

    /** Whether the process is being stopped; failures after that need not be reported. */
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
