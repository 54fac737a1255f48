package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command of the README and of the pages in {@code docs}, in their order there. If a page shows the output of a
 * command, below a line that begins with a dollar sign, compares the output with it.
 */
class DocumentsTest {

    private static final Path TOP = Path.of("..");

    /** Programs that other tests run, or that would build, install or measure something. */
    private static final Set<String> SKIPPED = Set.of("mvn", "examples/run", "examples/install", "benchmarks/run");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|([^\\s']+)");

    @TempDir
    Path folder;

    @BeforeEach
    void setSamples() {
        System.setProperty("cables.samples", Run.SAMPLES.toString());
    }

    @AfterEach
    void clearSamples() {
        System.clearProperty("cables.samples");
    }

    /** A command line, and the output that the page shows; empty if it shows none. */
    private record Command(String line, List<String> output) {}

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(TOP.resolve("docs"))) {
            Stream<Path> pages =
                    docs.filter(page -> page.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(TOP.resolve("README.md")), pages).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandPrintsWhatThePageShows(Path page) throws IOException {
        for (Command command : commands(page)) {
            for (String line : command.line().split(" (\\|\\|?|&&) ")) {
                run(page, new Command(line.strip(), command.output()));
            }
        }
    }

    private void run(Path page, Command command) {
        List<String> words = words(command.line());
        if (SKIPPED.contains(words.getFirst())) {
            return;
        }
        String place = page + ": " + command.line();
        assertTrue(Set.of("cables", "examples/cables").contains(words.getFirst()), place);
        Run run = Run.of(words.stream().skip(1).map(this::here).toArray());
        assertEquals("", run.err(), place);
        assertEquals(0, run.code(), place);
        if (!command.output().isEmpty()) {
            assertEquals(String.join("\n", command.output()).strip(), run.out().strip(), place);
        }
    }

    /** Puts indexes and written files into a scratch folder, and finds the samples in theirs. */
    private String here(String word) {
        if (word.startsWith("examples/")) {
            return TOP.resolve(word).toString();
        }
        return word.equals("my-index") ? folder.resolve(word).toString() : word;
    }

    private static List<String> words(String line) {
        String command = line.replaceFirst(" +#.*| +> .*", "");
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        return words;
    }

    private static List<Command> commands(Path page) throws IOException {
        List<Command> commands = new ArrayList<>();
        boolean block = false;
        boolean inside = false;
        boolean shown = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                block = !block;
                inside = block && line.equals("```");
                shown = false;
            } else if (inside && line.startsWith("$ ")) {
                commands.add(new Command(line.substring(2), new ArrayList<>()));
                shown = true;
            } else if (inside && shown) {
                commands.getLast().output().add(line);
            } else if (inside && !line.isBlank()) {
                commands.add(new Command(line, List.of()));
            }
        }
        assertFalse(page.endsWith("README.md") && commands.size() < 10, "the README has commands");
        return commands;
    }
}
