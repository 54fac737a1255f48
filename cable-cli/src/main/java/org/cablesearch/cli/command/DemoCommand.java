package org.cablesearch.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Style;
import picocli.CommandLine.Command;

/** {@code cables demo}: runs the commands of {@code demo.txt}, in which a line is a command or a remark on the next. */
@Command(
        name = "demo",
        sortOptions = false,
        customSynopsis = "cables demo",
        description = {
            "A tour over sample cables.",
            "Indexes the sample cables, which are fiction, in a scratch folder, and searches",
            "them. Each answer is introduced by the command that one would type."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String INDEX = "my-index";
    private static final String SAMPLES = "examples/samples/text";

    /** A word of a command line, perhaps in quotes. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private final Console console;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("cables-demo");
        try {
            for (String line : Resource.text("demo.txt").lines().toList()) {
                if (line.isEmpty() || line.startsWith("#")) {
                    console.out().line(Style.FAINT.on(console.out().display(), line));
                } else if (show(line, scratch) != ExitCode.DONE) {
                    throw CommandException.wrongUse("the demo ended early, at: cables " + line);
                }
            }
        } finally {
            delete(scratch);
        }
        goOn();
        return ExitCode.DONE;
    }

    private int show(String line, Path scratch) {
        console.out().line(Style.STRONG.on(console.out().display(), "$ " + program() + " " + line));
        console.out().line("");
        String[] words = words(line).stream()
                .map(word -> switch (word) {
                    case INDEX -> scratch.toString();
                    case SAMPLES -> samples();
                    default -> word;
                })
                .toArray(String[]::new);
        return Cables.run(console, words);
    }

    private void goOn() {
        String index = "  " + program() + " index --index " + INDEX + " " + SAMPLES;
        String search = "  " + program() + " search --index " + INDEX + " 'your words'";
        String help = "  " + program() + " search --help";
        List.of("", INDEX + " was a scratch folder and is gone. To go on:", "", index, search, help)
                .forEach(console.out()::line);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        return words;
    }

    /** The name by which the user started this command, as the launcher tells. */
    private static String program() {
        return System.getProperty("cables.program", "cables");
    }

    /** The samples lie beside the launcher, wherever that was called from. */
    private static String samples() {
        return System.getProperty("cables.samples", SAMPLES);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
