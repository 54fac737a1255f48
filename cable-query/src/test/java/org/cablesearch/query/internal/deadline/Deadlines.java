// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.deadline;

import java.util.Optional;
import org.cablesearch.query.internal.request.Deadline;

/** Deadlines for tests of parts that need one. */
public final class Deadlines {

    private Deadlines() {}

    /** No deadline. */
    public static Deadline none() {
        return new Deadline(Optional.empty(), System::nanoTime);
    }
}
