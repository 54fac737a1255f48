// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.internal.result.HitRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: help, short options, and the suggestions for mistakes. */
@ExtendWith(SampleIndex.class)
class CommandLineTest {

    @Test
    void everyFormOfHelpPrintsTheSame() {
        Run search = Run.of("search", "--help");
        assertTrue(search.out().startsWith("Usage: cables search (--index DIR | --cluster URL)"), search.out());
        assertEquals(search, Run.of("search", "-h"));
        assertEquals(search, Run.of("help", "search"));
        Run all = Run.of("--help");
        assertTrue(all.out().startsWith("Usage: cables COMMAND"), all.out());
        assertEquals(all, Run.of("-h"));
        assertEquals(all, Run.of("help"));
        assertEquals(Run.of("--version"), Run.of("version"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serach                        | cables: there is no command "serach"; did you mean search? See cables --help
            help serach                   | cables: there is no command "serach"; did you mean search? See cables --help
            xyzzy                         | cables: there is no command "xyzzy"; see cables --help
            search -i x --limti 3 oil     | cables search: there is no option --limti; did you mean --limit? See cables search --help
            search -i x --limti=3 oil     | cables search: there is no option --limti; did you mean --limit? See cables search --help
            search -i x -n3 oil           | cables search: there is no option -n3; write -n 3; see cables search --help
            search -i x -vh oil           | cables search: there is no option -vh; did you mean -v?; write -- before a query that begins with -: -- -vh; see cables search --help
            search -i x -oil              | cables search: there is no option -oil; write -- before a query that begins with -: -- -oil; see cables search --help
            search oil                    | cables search: which index? Name its folder with --index DIR or a cluster with --cluster URL, or set CABLES_INDEX; see cables search --help
            search -i x                   | cables search: QUERY is missing: the query, in quotes; *:* finds every cable; see cables search --help
            -i x search police            | cables: -i goes after the command: cables COMMAND -i; see cables --help
            --index=x search police       | cables: --index goes after the command: cables COMMAND --index; see cables --help
            search -i x --form csv oil    | cables search: there is no option --form; did you mean --format? See cables search --help
            sea -i x oil                  | cables: there is no command "sea"; did you mean search? See cables --help
            serve -i x --port 80x         | cables serve: invalid value for option '--port': "80x" is not a port from 0 to 65535; see cables serve --help
            serve -i x --port 65536       | cables serve: invalid value for option '--port': "65536" is not a port from 0 to 65535; see cables serve --help
            search -i x --bom oil         | cables: --bom is for CSV; add --format csv
            search -i x --json --columns id oil | cables: --columns is for CSV; add --format csv
            verify -i x more              | cables verify: unexpected argument "more"; see cables verify --help
            explain XYZZY                 | cables: there is no problem code XYZZY; list them with: cables explain
            explain unclosed              | cables: there is no problem code UNCLOSED; did you mean UNCLOSED_SECTION?
            explain bad_dat               | cables: there is no problem code BAD_DAT; did you mean BAD_DATE?
            search -i x --timeout soon oil | cables search: invalid value for option '--timeout': "soon" is not a number of seconds, such as 5 or 0.5, nor a time such as 90s, 5m or 1h (0 to 1000000 seconds); see cables search --help
            search -i x --json --format csv oil | cables: --json and --format csv contradict each other; use only one of them
            batch -i x --json --format csv x | cables: --json and --format csv contradict each other; use only one of them
            gaps -i x --json --format csv | cables: --json and --format csv contradict each other; use only one of them
            check -i x --json --format markdown x | cables: --json and --format markdown contradict each other; use only one of them
            index -i x --threads 99999 x  | cables index: invalid value for option '--threads': "99999" is not a number of threads from 1 to 1000; see cables index --help
            search -i x --all --json oil  | cables: --all cannot print one JSON object; use --format jsonl
            search -i x --all --facet tags oil | cables: --all prints only hits; count facets in a separate search, with --limit 0
            """)
    void mistakesAreReportedWithASuggestion(String line, String message) {
        assertEquals(new Run(2, "", message + "\n"), Run.of((Object[]) line.split(" +")));
    }

    /** A command offers the options of a cluster only if it works on one: the same check refuses them. */
    @Test
    void helpOffersOnlyOptionsThatApply() {
        for (String command : List.of("check", "receipt", "report")) {
            String help = Run.of("help", command).out();
            assertFalse(help.contains("--cluster") || help.contains("--credentials"), help);
            assertTrue(help.contains("--index"), help);
        }
    }

    @Test
    void pageListsTheCommandsThatWorkOnACluster() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "cluster.md"));
        String listed = Pattern.compile("^(`[a-z]+` ?){2,}$", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
        String offered = subcommands().stream()
                .filter(command -> Run.of("help", command).out().contains("--cluster"))
                .sorted()
                .map(command -> "`" + command + "`")
                .collect(Collectors.joining(" "));
        assertEquals(listed, offered);
    }

    /** Whoever forgets {@code --index} usually still names the folder. */
    @Test
    void forgottenIndexOptionIsNamed(@TempDir Path folder) {
        Path index = folder.resolve("my index");
        Run.of("index", "-i", index, Run.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        for (List<String> words : List.of(
                List.of("search", index.toString(), "police"),
                List.of("verify", index.toString()),
                List.of("gaps", index.toString()),
                List.of("show", index.toString(), "06PHNOMPENH2611"))) {
            assertEquals(
                    new Run(
                            2,
                            "",
                            "cables " + words.getFirst() + ": " + index
                                    + " is the folder of an index; write --index before it: --index \"" + index
                                    + "\"; see cables " + words.getFirst() + " --help\n"),
                    Run.of(words.toArray()));
        }
    }

    /** The lists in the help are complete, whatever is added to them. */
    @Test
    void helpNamesEveryDimensionFieldAndColumn() {
        String search = Run.of("help", "search").out().replaceAll("\\s+", " ");
        assertTrue(search.contains("DIM is one of: " + joined(List.of(Dimension.values())) + ". DATE"), search);
        assertTrue(search.contains("Fields: " + joined(CableField.named()) + "."), search);
        for (String column : HitRow.COLUMNS.titles()) {
            assertTrue(search.matches(".*The columns are [^.]*\\b" + column + "\\b.*"), search);
        }
        String suggest = Run.of("help", "suggest").out().replaceAll("\\s+", " ");
        assertTrue(
                suggest.contains(
                        "One of: " + joined(List.of(SuggestField.values())).replace(" ", ", ") + "."),
                suggest);
    }

    private static String joined(List<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** The lines of the help fit the terminal, however narrow it is, and options stay whole. */
    @ParameterizedTest
    @ValueSource(ints = {40, 54, 55, 80, 100})
    void helpFitsTheTerminal(int columns) {
        for (String command : List.of("search", "index", "serve", "delete", "help")) {
            String help =
                    Run.onTerminal(columns, "help", command, "--color=never").out();
            help.lines()
                    .filter(line -> !line.startsWith("  cables ") || columns < 55)
                    .forEach(line -> assertTrue(line.length() <= columns, line));
            assertTrue(help.startsWith("Usage: cables " + command), help);
        }
        String all = Run.onTerminal(columns, "--color=never", "--help").out();
        assertTrue(all.lines().allMatch(line -> line.length() <= columns), all);
        assertTrue(
                Run.onTerminal(columns, "help", "search", "--color=never").out().contains("[--facet DIM[:N]]..."));
    }

    @Test
    void twoDashesAllowAQueryThatBeginsWithAMinus(Path index) {
        assertEquals(
                "cables search: there is no option -oil gas; write -- before a query that begins with -: -- \"-oil gas\";"
                        + " see cables search --help\n",
                Run.of("search", "-i", index, "-oil gas").err());
        assertEquals(0, Run.of("search", "-i", index, "--", "-oil gas").code());
    }

    @Test
    void environmentVariableNamesTheIndex(Path index) {
        Run named = Run.of("suggest", "--index", index, "--field", "origin", "phnom");
        assertEquals(
                named, Run.withVariable("CABLES_INDEX", index.toString(), "suggest", "--field", "origin", "phnom"));
        assertEquals(
                named,
                Run.withVariable("CABLES_INDEX", "elsewhere", "suggest", "-i", index, "--field", "origin", "phnom"));
    }

    @Test
    void shortOptionsMeanTheSameAsLongOnes(Path index) {
        assertEquals(
                Run.of("search", "--index", index, "--limit", 1, "police"),
                Run.of("search", "-i", index, "-n", 1, "police"));
    }

    @Test
    void coloursCanBeRequestedForAPipe(Path index) {
        String bold = "\u001b[1m";
        assertTrue(
                Run.of("search", "-i", index, "--color", "always", "yaks").out().startsWith(bold));
        assertTrue(Run.onTerminal(80, "search", "-i", index, "yaks").out().startsWith(bold));
        assertEquals(
                Run.of("search", "-i", index, "yaks"),
                Run.onTerminal(80, "search", "-i", index, "--color=never", "yaks"));
    }

    /** The names of all classes of subcommands, whether {@link CablesCommand} lists them or not. */
    private static List<String> subcommands() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "java", "org", "cablesearch", "cli", "command"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Command.java") && !name.equals("CablesCommand.java"))
                    .map(name -> name.replace("Command.java", "").toLowerCase(Locale.ROOT))
                    .filter(name -> !name.equals("man")) // hidden, since only installers need it
                    .toList();
        }
    }

    @Test
    void everyCommandIsInTheManualAndInTheCompletions() throws IOException {
        String manual = Run.of("man").out();
        String fish = Run.of("completion", "fish").out();
        String bash = Run.of("completion", "bash").out();
        String zsh = Run.of("completion", "zsh").out();
        for (String command : subcommands()) {
            assertTrue(manual.contains(".SH \"cables " + command + "\"\n"), command);
            assertTrue(fish.contains(" -a " + command + " -d '"), command);
            assertTrue(bash.contains("            " + command + ") words='-"), command);
            assertTrue(zsh.contains("        " + command + ") _arguments "), command);
        }
        assertTrue(manual.contains(".B \"\\-i, \\-\\-index DIR\"\n"), manual);
    }
}
