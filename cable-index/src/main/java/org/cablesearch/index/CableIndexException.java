// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

/**
 * Thrown if an index cannot be opened, read or written. The message is one sentence that names the index and says what
 * to do; {@link #reason} is for programs.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="reason"}
 */
public final class CableIndexException extends IndexAccessException {

    private static final long serialVersionUID = 1L;

    /** Why an index cannot be used. */
    public enum Reason {
        /** There is no index in the folder, or something else is in it. */
        NOT_AN_INDEX,
        /**
         * The folder for a new index holds other files, or is a file itself; or that for a backup holds anything but an
         * earlier backup of the same index.
         */
        NOT_EMPTY,
        /** The folder of an open index has disappeared. */
        GONE,
        /** A writer in another process holds the index. */
        LOCKED,
        /** Another {@link CableIndex} in this process holds the index. */
        LOCKED_HERE,
        /**
         * The index was written by an earlier version of cables; {@link CableIndex#rebuild} converts it to this version.
         */
        OTHER_VERSION,
        /** The index was written by a newer version of cables, and is never changed; update the program. */
        NEWER_VERSION,
        /** A program wrote the index whose files this version cannot read; index the sources again. */
        UNREADABLE_VERSION,
        /** Files are missing or changed; {@link CableIndex#rebuild} keeps every cable that it can read. */
        DAMAGED,
        /**
         * A first {@linkplain CableIndex#copy copy} to the folder was stopped; copy again, which continues it.
         */
        UNFINISHED_COPY,
        /** A rebuild found no cable that could be saved; copy a backup, or index the sources again. */
        NOTHING_SAVED,
        /** The disk is full. */
        NO_SPACE,
        /** The operating system does not allow this program to read or write the folder. */
        NOT_ALLOWED,
        /** Reading or writing failed in another way; trying again may work. */
        DISK_FAILED,
        /** The thread was interrupted while it read or wrote. */
        INTERRUPTED,
        /** The index or the searcher was closed, perhaps by another thread during the call. */
        CLOSED
    }

    private final Reason reason;

    /**
     * Creates an exception whose message consists of the problem and the remedy.
     *
     * @param problem what happened, and where: the first half of the message
     * @param remedy what to do: the second half
     */
    public CableIndexException(Reason reason, String problem, String remedy) {
        super(problem, remedy);
        this.reason = reason;
    }

    /** Creates an exception as the other constructor does, with a cause. */
    public CableIndexException(Reason reason, String problem, String remedy, Throwable cause) {
        super(problem, remedy, cause);
        this.reason = reason;
    }

    /** Why the index cannot be used. */
    public Reason reason() {
        return reason;
    }
}
