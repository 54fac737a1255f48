package org.cablesearch.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.Format;
import org.cablesearch.reader.ReadOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which cables to read. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Choices.OfFormat.class,
            description = "auto (told by the content), text, csv, html or jsonl.")
    private Format format = Format.AUTO;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "Files; folders, walked in the order of names;",
                ".zip and .gz of either; or - for standard input."
            })
    private List<String> paths = new ArrayList<>();

    /** The records of all paths, in order, to be closed; the progress is told how much of them has been read. */
    Stream<CableRecord> records(Console console, ProgressLine progress) {
        CableReader reader =
                CableReader.of(ReadOptions.DEFAULT.format(format).progress((done, share) -> progress.share(share)));
        if (paths.equals(List.of(STANDARD_INPUT))) {
            return reader.records(console.in(), STANDARD_INPUT);
        }
        if (paths.contains(STANDARD_INPUT)) {
            throw CommandException.wrongUse("- is standard input, and stands alone; write ./- for a file of that name");
        }
        return reader.records(paths.stream().map(Path::of).toList());
    }
}
