// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each installed shell offers when the user presses TAB. */
class CompletionTest {

    /** The line before the TAB, and the words offered. */
    private static final String CASES = """
            cables se|search serve
            cables --color |always auto never
            cables search --fac|--facet --facet-prefix
            cables search --facet t|tags to
            cables search --select ta|tags=
            cables search --histogram |month year
            cables search --sort r|relevance
            cables search --syntax |cables lucene
            cables search --format j|json jsonl
            cables search --columns date|date datePrecision
            cables search --columns id,date|date datePrecision
            cables search --columns id,tags,sn|snippet
            cables search -i inp|input
            cables search -n |
            cables search inp|
            cables search --json --unit p|paragraph
            cables index --format |auto cfpf csv html jsonl text
            cables index -i my-index inp|input
            cables analyze --field peo|people people.exact
            cables suggest --field o|office orgs origin
            cables explain UNC|UNCLOSED_SECTION
            cables completion |bash fish zsh
            cables help ve|verify version
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    @Timeout(120)
    void offersChoices(String shell) throws Exception {
        assumeTrue(isInstalled(shell), shell + " is not installed");
        Path script = Files.writeString(
                folder.resolve("completion"), Run.of("completion", shell).out());
        Files.createDirectory(folder.resolve("input"));
        Path lines = Files.writeString(
                folder.resolve("lines"),
                CASES.lines().map(line -> line.replaceFirst("\\|.*", "\n")).collect(Collectors.joining()));
        Path driver =
                Path.of("src", "test", "resources", "completion", shell + ".sh").toAbsolutePath();
        Process process = new ProcessBuilder(shell, driver.toString(), script.toString())
                .directory(folder.toFile())
                .redirectInput(lines.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    CASES, printed.lines().map(CompletionTest::sorted).collect(Collectors.joining("\n", "", "\n")));
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Sorts the offered words, since each shell has its own order. Removes the marks of folders and what precedes a comma,
     * which zsh does not repeat.
     */
    private static String sorted(String line) {
        int end = line.indexOf('|') + 1;
        List<String> words = Arrays.stream(line.substring(end).split(" "))
                .map(word -> word.replaceFirst("/$", "").replaceFirst(".*,", ""))
                .sorted()
                .toList();
        return line.substring(0, end) + String.join(" ", words);
    }

    private static boolean isInstalled(String shell) throws InterruptedException {
        try {
            return new ProcessBuilder(shell, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
