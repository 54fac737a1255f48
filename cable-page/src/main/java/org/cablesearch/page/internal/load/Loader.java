// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.load;

import java.nio.file.Path;

/** Adds cables to the index that a page searches, one load at a time. Safe for use by many threads. */
public interface Loader {

    /** The state of the newest load. */
    LoadState state();

    /**
     * Begins to read a file or folder, and returns at once.
     *
     * @throws org.cablesearch.page.internal.http.Refusal if the path does not exist, or another load is running
     */
    void read(Path path);

    /**
     * Reads files that are being sent, and returns when their cables are in the index.
     *
     * @throws org.cablesearch.page.internal.http.Refusal if another load is running, or this one fails
     */
    void read(SentFiles files);

    /** Ends the program shortly after this call. */
    void end();
}
