// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.cablesearch.index.CableIndexException;

/** A failure in words for people, without the names of Java's classes where the failure is known. */
public final class FailureText {

    private FailureText() {}

    /** The failure, without a full stop. */
    public static String of(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException file -> "no such file or folder: " + file.getFile();
            case AccessDeniedException file -> "not allowed to open " + file.getFile() + "; check its permissions";
            case CableIndexException index -> index.problem();
            case IOException io -> "cannot read or write: " + text(io);
            case UncheckedIOException io -> text(io);
            default ->
                "an error in cables itself: " + failure + "; run it again with --verbose, and report what it prints";
        };
    }

    private static String text(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }
}
