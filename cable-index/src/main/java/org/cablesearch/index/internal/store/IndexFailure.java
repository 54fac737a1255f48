// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;

/** The exceptions for an index that cannot be used. */
public final class IndexFailure {

    private static final String KEPT =
            "committed changes are kept: remove the cause, such as a full disk, and add the cables again";

    private static final String CHECK_PERMISSIONS = "check its permissions";

    private static final String VERIFY =
            "CableIndex.verify names what is damaged, CableIndex.rebuild keeps every cable that it can read, and a backup"
                    + " has the others";

    private IndexFailure() {}

    /** For an index whose files are missing or changed. */
    public static CableIndexException damaged(Path folder, Throwable cause) {
        return new CableIndexException(Reason.DAMAGED, "the index in " + folder + " is damaged", VERIFY, cause);
    }

    /** For what a first copy left that was stopped. */
    public static CableIndexException unfinishedCopy(Path folder) {
        return new CableIndexException(
                Reason.UNFINISHED_COPY,
                folder + " holds a copy of an index that was stopped before it was complete",
                "copy the index again, which continues the copy; if the index is lost, CableIndex.rebuild keeps every cable"
                        + " that was copied");
    }

    /** For an index that could not be read: it is gone or damaged, the system refuses access, or the disk failed. */
    public static IOException reading(Path folder, IOException cause) {
        Reason reason = reasonOf(cause);
        if (reason == Reason.NOT_ALLOWED) {
            return notAllowed(cause);
        }
        if (!Files.isDirectory(folder)) {
            return gone(folder, cause);
        }
        if (reason == Reason.INTERRUPTED) {
            return interrupted(folder, cause);
        }
        return Damage.indicatesDamage(cause) ? damaged(folder, cause) : Damage.causeOf(cause);
    }

    /** For a folder or a file to which the system refuses access. */
    static CableIndexException notAllowed(IOException cause) {
        return new CableIndexException(Reason.NOT_ALLOWED, text(cause), CHECK_PERMISSIONS, cause);
    }

    /** For an open index whose folder was moved or deleted. */
    private static CableIndexException gone(Path folder, Throwable cause) {
        return new CableIndexException(
                Reason.GONE,
                "the folder " + folder + " is gone",
                "open the index where it is now, or restore a backup",
                cause);
    }

    /** For a thread that was interrupted while it read. It is interrupted again. */
    public static CableIndexException interrupted(Path folder, Throwable cause) {
        Thread.currentThread().interrupt();
        return new CableIndexException(
                Reason.INTERRUPTED,
                "the thread was interrupted while it read the index in " + folder,
                "ask again from a thread that is not interrupted",
                cause);
    }

    /** For an index that another writer holds. */
    public static CableIndexException locked(Path folder, LockObtainFailedException cause) {
        // Only Lucene's message distinguishes the two cases.
        boolean here = String.valueOf(cause.getMessage()).contains("this virtual machine");
        return here
                ? new CableIndexException(
                        Reason.LOCKED_HERE,
                        "the index in " + folder + " is already open for writing in this process",
                        "use that CableIndex, or close it first",
                        cause)
                : new CableIndexException(
                        Reason.LOCKED,
                        "the index in " + folder + " is being written by another process",
                        "wait until it has finished",
                        cause);
    }

    /** For an index that only a newer version of this program can read; {@code index} names it. */
    public static CableIndexException newer(String index) {
        return new CableIndexException(
                Reason.NEWER_VERSION, index + " was written by a newer cables", "update the program");
    }

    /** For an index whose files this version of Lucene cannot read. */
    static CableIndexException otherLucene(Path folder, boolean isNewer, Exception cause) {
        return isNewer
                ? newer("the index in " + folder)
                : new CableIndexException(
                        Reason.UNREADABLE_VERSION,
                        "the index in " + folder + " was created by a version of Lucene that this program cannot read",
                        "index the sources again into a new folder",
                        cause);
    }

    /** For a writer that failed. */
    public static CableIndexException cannotWrite(Path folder, Throwable cause) {
        return writing(folder, "the index in " + folder + " cannot be written", KEPT, cause);
    }

    /** For an index that is damaged, so that it cannot be copied. */
    public static CableIndexException damagedSource(Path folder, Throwable cause) {
        return new CableIndexException(
                Reason.DAMAGED,
                "the index in " + folder + " is damaged, so nothing was copied: " + Damage.text(cause),
                "an earlier backup is unchanged; " + VERIFY,
                cause);
    }

    /** For a copy that could not be written. */
    public static CableIndexException cannotCopy(Path from, Path to, Throwable cause) {
        Reason reason = reasonHere(cause);
        return new CableIndexException(
                reason,
                "the index in " + from + " could not be copied to " + to + ": " + text(cause),
                "the last complete backup is kept: " + remedy(reason, "remove the cause, such as a full disk")
                        + ", and copy again",
                cause);
    }

    /** For an index that could not be rebuilt, and is unchanged. */
    public static CableIndexException cannotRebuild(Path folder, IOException cause) {
        Reason reason = reasonHere(cause);
        return new CableIndexException(
                reason,
                unchanged(folder, cause),
                remedy(reason, "a rebuild needs space for a second index: remove the cause") + " and run it again",
                cause);
    }

    /** What happened to an index that could not be rebuilt. */
    public static String unchanged(Path folder, IOException cause) {
        return "the index in " + folder + " could not be rebuilt and is unchanged: " + text(cause);
    }

    private static String remedy(Reason reason, String otherwise) {
        return reason == Reason.NOT_ALLOWED ? CHECK_PERMISSIONS : otherwise;
    }

    /** For segments that could not be merged. The changes were committed before. */
    public static CableIndexException cannotMerge(Path folder, Throwable cause) {
        return writing(
                folder,
                "the segments of the index in " + folder + " could not be merged",
                "all cables are in it and can be searched; a merge needs space for a second index",
                cause);
    }

    /** A writer also reads, when it merges: what it reads may be damaged. */
    private static CableIndexException writing(Path folder, String problem, String remedy, Throwable cause) {
        Reason reason = reasonHere(cause);
        if (reason == Reason.NOT_ALLOWED) {
            return new CableIndexException(
                    reason, problem + ": " + text(cause), CHECK_PERMISSIONS + "; committed changes are kept", cause);
        }
        if (!Files.isDirectory(folder)) {
            return gone(folder, cause);
        }
        boolean damaged =
                cause instanceof IOException io && !(io instanceof NoSuchFileException) && Damage.indicatesDamage(io);
        return damaged
                ? new CableIndexException(Reason.DAMAGED, problem + ": " + Damage.text(cause), VERIFY, cause)
                : new CableIndexException(reason, problem + ": " + text(cause), remedy, cause);
    }

    /** Why the disk failed this thread. If it was interrupted, it is interrupted again: Lucene clears that. */
    private static Reason reasonHere(Throwable e) {
        Reason reason = reasonOf(e);
        if (reason == Reason.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        return reason;
    }

    /** Why the disk failed, for programs. */
    public static Reason reasonOf(Throwable e) {
        return switch (failed(e)) {
            case NoSuchFileException gone -> Reason.GONE;
            case AccessDeniedException denied -> Reason.NOT_ALLOWED;
            case ClosedByInterruptException stopped -> Reason.INTERRUPTED;
            case ThreadInterruptedException stopped -> Reason.INTERRUPTED;
            case InterruptedException stopped -> Reason.INTERRUPTED;
            case Throwable other -> isFull(other) ? Reason.NO_SPACE : Reason.DISK_FAILED;
        };
    }

    private static Throwable failed(Throwable e) {
        return e instanceof IOException io ? Damage.causeOf(io) : e;
    }

    /** Only the system's message distinguishes a full disk from another failure. */
    private static boolean isFull(Throwable e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "not enough space", "quota exceeded").anyMatch(message::contains);
    }

    /** Why the disk failed, as part of a sentence. */
    public static String text(Throwable e) {
        return switch (failed(e)) {
            case NoSuchFileException gone -> gone.getFile() + " is missing";
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case ClosedByInterruptException stopped -> "the thread was interrupted";
            case ThreadInterruptedException stopped -> "the thread was interrupted";
            case InterruptedException stopped -> "the thread was interrupted";
            case Throwable other -> Objects.requireNonNullElse(other.getMessage(), other.toString());
        };
    }
}
