// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs every command of the README, of the examples and of the pages in {@code docs}, in their order there, with the sample
 * cables in {@code my-index}. If a page shows the output of a command, below a line that begins with a dollar sign, compares
 * the output with it.
 */
class DocumentsTest {

    private static final Path TOP = Path.of("..");

    /** Programs that other tests run, or that would build, install or measure something. */
    private static final Set<String> SKIPPED = Set.of("mvn", "examples/run", "examples/install", "benchmarks/run");

    private static final int MAX_COLUMNS = 130;
    private static final int MAX_LINES_IN_README = 150;

    /** A name of at least two words in backticks, except one of Lucene. */
    private static final Pattern CLASS_NAME =
            Pattern.compile("(?<!Lucene's\\s)`(?:[a-z]+\\.)*([A-Z][a-z]+(?:[A-Z0-9][a-z0-9]*)+)\\b");

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

    /** The pages whose commands and programs are run. */
    static List<Path> pages() throws IOException {
        return Stream.concat(
                        Stream.of(TOP.resolve("README.md"), TOP.resolve("examples/README.md")),
                        markdown(TOP.resolve("docs")))
                .toList();
    }

    /** All pages that people read in a terminal, too. */
    static List<Path> documents() throws IOException {
        return Stream.of(TOP, TOP.resolve("docs"), TOP.resolve("examples"), TOP.resolve("benchmarks"))
                .flatMap(DocumentsTest::markdown)
                .toList();
    }

    private static Stream<Path> markdown(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(page -> page.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandPrintsWhatThePageShows(Path page) throws IOException {
        Run.of("index", "--index", folder.resolve("my-index"), Run.SAMPLES);
        Files.writeString(folder.resolve("my-queries.txt"), "police\n");
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
        assertTrue(words.getFirst().equals("cables"), place);
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
        return word.startsWith("my-") || word.endsWith(".json")
                ? folder.resolve(word).toString()
                : word;
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
        assertFalse(page.equals(TOP.resolve("README.md")) && commands.size() < 6, "the README has commands");
        return commands;
    }

    /** A class that is renamed or removed must not remain in the pages about the code. */
    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "docs/decisions.md"})
    void everyClassNamedExists(String page) throws IOException {
        Set<String> named = CLASS_NAME
                .matcher(Files.readString(TOP.resolve(page)))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(TOP)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> named.remove(name.replace(".java", "")));
        }
        assertEquals(Set.of(), named);
    }

    @Test
    void theReadmeIsShort() throws IOException {
        long lines = Files.readAllLines(TOP.resolve("README.md")).size();
        assertTrue(lines <= MAX_LINES_IN_README, lines + " lines");
    }

    /** Tables cannot be wrapped. */
    @ParameterizedTest
    @MethodSource("documents")
    void noLineIsLongerThanATerminal(Path page) throws IOException {
        assertEquals(
                List.of(),
                Files.readAllLines(page).stream()
                        .filter(line -> line.length() > MAX_COLUMNS && !line.contains(" | "))
                        .toList());
    }
}
