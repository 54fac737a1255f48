package org.cablesearch.examples.cables;

import java.io.IOException;
import org.cablesearch.index.CableIndex;

/** Keeps what was added to an index when the process is told to stop, as by Ctrl-C. */
final class KeepOnStop implements AutoCloseable {

    private final CableIndex index;
    private final Console console;
    private final Thread hook = new Thread(this::keep, "cables-stop");
    private volatile boolean stopping;

    KeepOnStop(CableIndex index, Console console) {
        this.index = index;
        this.console = console;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the process was told to stop; adding to the index then fails, and there is no need to say so. */
    boolean isStopping() {
        return stopping;
    }

    private void keep() {
        stopping = true;
        try {
            // Not closed: that would wait for merges, which the next writer can do as well.
            index.commit();
            console.complain(
                    "\ncables: stopped; the cables read so far are in the index; run the same command again to go on");
        } catch (IOException e) {
            console.complain("\ncables: stopped, and the last cables could not be kept: " + e.getMessage()
                    + "; run the same command again to go on");
        }
    }

    @Override
    public void close() {
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
