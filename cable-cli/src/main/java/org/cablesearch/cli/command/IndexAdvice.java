package org.cablesearch.cli.command;

import java.util.Optional;
import org.cablesearch.index.CableIndexException;
import picocli.CommandLine;

/** What a user can do about an index that cannot be used. The library names methods; here are the commands instead. */
final class IndexAdvice {

    private IndexAdvice() {}

    /** The message for a command that failed. */
    static String message(CableIndexException e, Optional<CommandLine> command) {
        String index = " --index " + folder(command);
        return switch (e.reason()) {
            case NOT_AN_INDEX ->
                e.problem() + "; name the folder of one, or make one: cables index" + index + " PATH...";
            case OTHER_VERSION -> e.problem() + "; bring it to this version: cables rebuild" + index;
            case DAMAGED ->
                e.problem() + "; see what is damaged: cables verify" + index
                        + "; keep every cable that can be read: cables rebuild" + index;
            case LOCKED_HERE -> e.problem() + "; close it first";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String folder(Optional<CommandLine> command) {
        return command.map(CommandLine::getParseResult)
                .map(parsed -> parsed.matchedOptionValue("--index", (Object) "DIR"))
                .orElse("DIR")
                .toString();
    }
}
