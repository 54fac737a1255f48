// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ShellWord;
import org.cablesearch.cli.load.Folders;
import org.cablesearch.cli.load.Input;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.load.Skips;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.Format;
import org.cablesearch.reader.ReadOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which cables to read. */
public final class InputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "auto (detected from the content, the default), text, csv, html, jsonl or cfpf (telegrams of 1973 to 1979).")
    private Format format = Format.AUTO;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "Files; folders, read in the order of names; .zip, .7z and .gz files of either; or - for"
                        + " standard input."
            })
    private List<String> paths = new ArrayList<>();

    private final Skips skips = new Skips();

    private long bytes;

    /** The size of all inputs, as far as it is known; 0 for standard input, and before {@link #all}. */
    public long bytes() {
        return bytes;
    }

    /** Files skipped in folders so far. */
    public Skips skips() {
        return skips;
    }

    private static void refuseIndex(Path folder) {
        throw CommandException.wrongUse(folder
                + " is the folder of an index, not of files with cables; name the files from which it was loaded, or copy it"
                + " with: cables backup " + IndexOption.NAME + " " + ShellWord.of(folder.toString()) + " --to DIR");
    }

    /**
     * The inputs, in order.
     *
     * @param progress receives the share of all inputs that has been read
     * @throws UncheckedIOException if a path does not exist or cannot be read
     */
    public List<Input> all(Console console, ProgressLine progress) {
        if (paths.equals(List.of(Input.STANDARD_INPUT))) {
            CableReader reader = CableReader.of(ReadOptions.DEFAULT.format(format));
            return List.of(new Input(Input.STANDARD_INPUT, () -> reader.records(console.in(), Input.STANDARD_INPUT)));
        }
        if (paths.contains(Input.STANDARD_INPUT)) {
            throw CommandException.wrongUse(
                    "- is standard input and cannot be combined with other paths; write ./- for a file of that name");
        }
        List<Path> files = paths.stream().map(Path::of).toList();
        files.stream().filter(IndexOption::isIndex).findFirst().ifPresent(InputOptions::refuseIndex);
        CableReader.create().records(files).close();
        long[] sizes = files.stream().mapToLong(Folders::bytes).toArray();
        bytes = LongStream.of(sizes).sum();
        long total = Math.max(1, bytes);
        List<Input> inputs = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < sizes.length; i++) {
            Path file = files.get(i);
            long size = sizes[i];
            long start = before;
            CableReader reader = CableReader.of(ReadOptions.DEFAULT
                    .format(format)
                    .skips((skip, path) -> skips.add(skip))
                    .progress((done, share) -> progress.share((start + share * size) / total)));
            inputs.add(new Input(file.toString(), () -> reader.records(file)));
            before += size;
        }
        return inputs;
    }
}
