// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import java.io.IOException;

/**
 * Thrown if an index cannot be opened, read or written, wherever it is: a {@link CableIndexException} in a folder, a
 * {@code ClusterException} in a cluster. The message is one sentence that names the index and says what to do.
 *
 * @since 0.2
 */
public abstract class IndexAccessException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    /**
     * Creates an exception whose message consists of the problem and the remedy.
     *
     * @param problem what happened, and where: the first half of the message
     * @param remedy what to do: the second half
     */
    protected IndexAccessException(String problem, String remedy) {
        super(problem + "; " + remedy);
        this.problem = problem;
    }

    /** Creates an exception as the other constructor does, with a cause. */
    protected IndexAccessException(String problem, String remedy, Throwable cause) {
        super(problem + "; " + remedy, cause);
        this.problem = problem;
    }

    /**
     * The message without the remedy, which names a method. Use it in programs that know a better remedy for their
     * users.
     */
    public final String problem() {
        return problem;
    }
}
