// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.ShellWord;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.cli.load.Folders;
import org.cablesearch.cli.manual.Resource;
import picocli.CommandLine.Command;

/**
 * {@code cables demo}: runs the commands in {@code demo.txt}, where each line is a command or a comment on the next
 * one.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final String INDEX = "my-index";
    private static final String SAMPLES = "examples/samples/text";
    private static final String SAMPLES_PROPERTY = "cables.samples";
    /** A word of a command line; parts of it may be in double quotes. */
    private static final Pattern WORD = Pattern.compile("(?:[^ \"\\\\]|\\\\.|\"(?:[^\"\\\\]|\\\\.)*+\")++");

    private final Console console;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("cables-demo");
        try {
            Path samples = samples(scratch);
            for (String line : Resource.text("demo.txt").lines().toList()) {
                if (line.isEmpty() || line.startsWith("#")) {
                    console.out().line(StyledLine.of(Style.FAINT, line));
                } else {
                    int code = show(line, scratch.resolve("index"), samples);
                    if (code != ExitCode.DONE) {
                        // The command has already reported why it failed.
                        return code;
                    }
                }
            }
        } finally {
            Folders.delete(scratch);
        }
        printNextSteps();
        return ExitCode.DONE;
    }

    private int show(String line, Path index, Path samples) {
        console.out().line(StyledLine.of(Style.STRONG, "$ " + program() + " " + line));
        console.out().line("");
        Stream<String> words = words(line).stream().map(word -> switch (word) {
            case INDEX -> index.toString();
            case SAMPLES -> samples.toString();
            default -> word;
        });
        return Cables.run(
                detachedConsole(), Stream.concat(words, Stream.of("--no-pager")).toArray(String[]::new));
    }

    /** A console without the user's environment: the index of a tour is not what "cables open" should open next. */
    private Console detachedConsole() {
        return new Console(console.in(), console.out(), console.err(), console.errDisplay(), Map.of());
    }

    private void printNextSteps() {
        String index = "  " + program() + " index --index " + INDEX + " " + yourSamples();
        String search = "  " + program() + " search --index " + INDEX + " \"your words\"";
        String help = "  " + program() + " help search";
        List.of(
                        "",
                        INDEX + " was a temporary folder and has been removed. To try it yourself:",
                        "",
                        index,
                        search,
                        help)
                .forEach(console.out()::line);
    }

    /** The path of the samples for the user's own commands; the samples in the jar have none. */
    private static String yourSamples() {
        String told = System.getProperty(SAMPLES_PROPERTY, "");
        return Files.exists(Path.of(SAMPLES)) ? SAMPLES : told.isEmpty() ? "your-files" : ShellWord.of(told);
    }

    /** The words of a command line, as a shell reads double quotes. */
    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group().replaceAll("(?<!\\\\)\"", "").replaceAll("\\\\(.)", "$1"))
                .toList();
    }

    /** The name by which the user started this command, as the launcher passes it. */
    private static String program() {
        return ShellWord.of(System.getProperty("cables.program", "cables"));
    }

    /** The samples beside the launcher, or in the jar. */
    private static Path samples(Path scratch) throws IOException {
        String told = System.getProperty(SAMPLES_PROPERTY, "");
        return told.isEmpty()
                ? Files.writeString(scratch.resolve("cables.csv"), Resource.text("cables.csv"))
                : Path.of(told);
    }
}
