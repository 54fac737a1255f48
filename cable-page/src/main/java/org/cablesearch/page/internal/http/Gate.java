package org.cablesearch.page.internal.http;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Admits a number of requests at a time, and turns others away. */
public final class Gate {

    private final Semaphore places;

    /** Makes a gate for this many requests. */
    public Gate(int most) {
        this.places = new Semaphore(most);
    }

    /**
     * Does the work of a request.
     *
     * @throws Refusal if all places are taken
     */
    public void pass(Work work) throws IOException {
        enter();
        try {
            work.run();
        } finally {
            leave();
        }
    }

    /** Takes a place, which {@link #leave} gives back. */
    void enter() {
        if (!places.tryAcquire()) {
            throw new Refusal(
                    Status.BUSY, "Too many requests are being answered at the moment; try again in a few seconds.");
        }
    }

    void leave() {
        places.release();
    }
}
