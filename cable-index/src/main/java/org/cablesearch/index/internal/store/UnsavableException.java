// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import org.cablesearch.index.CableIndexException.Reason;
import org.jspecify.annotations.Nullable;

/** Thrown if a rebuild cannot save anything, or must not try to. */
public final class UnsavableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String remedy;

    private UnsavableException(Reason reason, String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.reason = reason;
        this.remedy = remedy;
    }

    /** For an index of which nothing can be saved; {@code problem} says why. */
    public static UnsavableException nothing(String problem) {
        return new UnsavableException(
                Reason.NOTHING_SAVED,
                "nothing in it could be saved: " + problem,
                "copy a backup to a new folder, or index the sources again",
                null);
    }

    /** For a record that is not damaged, but cannot be read. */
    public static UnsavableException unknownForm(String problem, Throwable cause) {
        return new UnsavableException(Reason.UNREADABLE_VERSION, problem, "a newer program may know its form", cause);
    }

    /** The reason, for programs. */
    public Reason reason() {
        return reason;
    }

    /** The advice to the user, as part of a sentence. */
    public String remedy() {
        return remedy;
    }
}
