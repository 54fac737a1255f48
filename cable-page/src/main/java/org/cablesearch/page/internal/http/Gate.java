// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Limits how many requests are answered at a time, and refuses others. */
public final class Gate {

    private final Semaphore places;

    /** Creates a gate that admits at most this many requests at a time. */
    public Gate(int maxRequests) {
        this.places = new Semaphore(maxRequests);
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

    /**
     * Takes a place, which {@link #leave} returns.
     *
     * @throws Refusal if all places are taken
     */
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
