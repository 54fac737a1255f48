// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.SearchOption.Scope;
import org.cablesearch.query.internal.option.SearchOption.Takes;
import org.junit.jupiter.api.Test;

/** The table on the page about search options matches the code. */
class OptionsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "options.md");

    @Test
    void pageListsEveryOption() throws IOException {
        String table =
                Arrays.stream(SearchOption.values()).map(OptionsPageTest::row).collect(Collectors.joining("\n"));
        assertEquals(
                table,
                Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("| `"))
                        .collect(Collectors.joining("\n")));
    }

    private static String row(SearchOption option) {
        String value = option.takes() == Takes.NOTHING ? "" : " " + option.label();
        String several = option.takes() == Takes.SEVERAL ? " …" : "";
        return "| `--" + option + value + "`" + several
                + " | " + yes(option.appliesToBatches())
                + " | " + yes(option.scope() != Scope.PAGE)
                + " | " + option.help() + " |";
    }

    private static String yes(boolean is) {
        return is ? "yes" : "";
    }
}
