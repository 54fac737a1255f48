// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people are told of their mistakes; {@code mistakes.txt} has the cases. */
@ExtendWith(SampleIndex.class)
class MistakesTest {

    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\\S+");

    private static final String PRINTED = "> ";

    @TempDir
    Path folder;

    static Stream<String> cases() throws IOException {
        String text = Files.readString(Path.of("src", "test", "resources", "mistakes.txt"));
        return Arrays.stream(text.split("(?m)^\\$ ")).skip(1).map(each -> each.replaceAll("(?s)\n(#.*)?\n*$", ""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areToldWithWhatToDo(String mistake, Path index) throws IOException {
        Files.writeString(folder.resolve("a b.txt"), "text");
        Files.writeString(folder.resolve("blank.txt"), "\n  \n\n# a comment\n");
        Files.writeString(folder.resolve("queries.txt"), "police\n");
        Files.createDirectory(folder.resolve("folder"));
        List<String> lines = mistake.lines().toList();
        Object[] command = ARGUMENT.matcher(lines.getFirst())
                .results()
                .map(argument -> unquoted(argument).replace("INDEX", index.toString()))
                .map(argument -> argument.replace("FOLDER", folder.toString()))
                .toArray();
        Run run = Run.of(command);
        assertEquals(
                List.of(lines.get(1), told(lines, false)),
                List.of(
                        String.valueOf(run.code()),
                        run.err()
                                .replace(index.toString(), "INDEX")
                                .replace(folder.toString(), "FOLDER")
                                .strip()),
                mistake);
        String printed = told(lines, true);
        assertTrue(
                run.code() == 2 && printed.isEmpty()
                        ? run.out().isEmpty()
                        : run.out().startsWith(printed),
                run.out());
    }

    private static String unquoted(MatchResult argument) {
        return argument.group(1) == null ? argument.group() : argument.group(1);
    }

    private static String told(List<String> lines, boolean onOutput) {
        return String.join(
                "\n",
                lines.stream()
                        .skip(2)
                        .filter(line -> line.startsWith(PRINTED) == onOutput)
                        .map(line -> onOutput ? line.substring(PRINTED.length()) : line)
                        .toList());
    }
}
