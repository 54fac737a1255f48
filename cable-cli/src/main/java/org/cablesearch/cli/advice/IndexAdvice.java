package org.cablesearch.cli.advice;

import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cli.option.NamesIndex;
import org.cablesearch.index.CableIndexException;
import picocli.CommandLine;

/** Advice for an index that cannot be used. The library names methods; this names the commands. */
final class IndexAdvice {

    private IndexAdvice() {}

    /** The message for a command that failed. */
    static String message(CableIndexException e, Optional<CommandLine> command) {
        String index = " " + options(command);
        return switch (e.reason()) {
            case NOT_AN_INDEX -> e.problem() + "; name another, or make one: cables index" + index + " PATH...";
            case OTHER_VERSION -> e.problem() + "; bring it to this version: cables rebuild" + index;
            case DAMAGED ->
                e.problem() + "; see what is damaged: cables verify" + index
                        + "; keep every cable that can be read: cables rebuild" + index;
            case LOCKED_HERE -> e.problem() + "; close it first";
            default -> String.valueOf(e.getMessage());
        };
    }

    /** The options that name the index. */
    private static String options(Optional<CommandLine> command) {
        return command.stream()
                .flatMap(line -> line.getMixins().values().stream())
                .flatMap(mixin -> mixin instanceof NamesIndex names ? Stream.of(names.options()) : Stream.empty())
                .findFirst()
                .orElse("--index DIR");
    }
}
