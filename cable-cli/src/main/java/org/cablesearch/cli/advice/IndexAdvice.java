// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.advice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cablesearch.cli.load.Folders;
import org.cablesearch.cli.option.NamesIndex;
import org.cablesearch.index.CableIndexException;
import picocli.CommandLine;

/** Advice for an index that cannot be used. The library's messages name methods; these name commands. */
final class IndexAdvice {

    private IndexAdvice() {}

    /** The message for a command that failed. */
    static String message(CableIndexException e, Optional<CommandLine> command) {
        String index = " " + options(command);
        return switch (e.reason()) {
            case NOT_AN_INDEX ->
                e.problem()
                        + (isTaken(command)
                                ? "; name the folder of an index"
                                : "; name another, or create one: cables index" + index + " PATH...");
            case OTHER_VERSION -> e.problem() + "; convert it to this version: cables rebuild" + index;
            case DAMAGED ->
                e.problem() + "; see what is damaged: cables verify" + index
                        + "; keep every cable that can be read: cables rebuild" + index
                        + "; a backup has the others";
            case UNFINISHED_COPY ->
                e.problem()
                        + "; continue it: cables backup --index ORIGINAL --to DIR; or, if the original is lost, keep what"
                        + " was copied: cables rebuild" + index;
            case NOTHING_SAVED ->
                e.problem() + "; restore a backup: cables backup --index BACKUP --to NEW; or index the sources again";
            case LOCKED_HERE -> e.problem() + "; close it first";
            default -> String.valueOf(e.getMessage());
        };
    }

    /** The options that name the index. */
    private static String options(Optional<CommandLine> command) {
        return command.flatMap(NamesIndex::of).map(NamesIndex::options).orElse("--index DIR");
    }

    /** Whether the folder contains other files, so that no index can be created there. */
    private static boolean isTaken(Optional<CommandLine> command) {
        Optional<Path> folder = command.flatMap(NamesIndex::of).flatMap(NamesIndex::folder);
        try {
            return folder.isPresent() && !Folders.isFree(folder.get());
        } catch (IOException e) {
            return false;
        }
    }
}
