// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cables delete} deletes the named cables, and nothing else. */
class DeleteCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        for (String cable : new String[] {"06PHNOMPENH2611", "06BANGKOK8043", "06JAKARTA15207"}) {
            assertEquals(
                    0,
                    Run.of("index", "-i", index(), Run.SAMPLES.resolve(cable + ".txt"))
                            .code());
        }
    }

    private Path index() {
        return folder.resolve("index");
    }

    private String ids() {
        return Run.of("search", "-i", index(), "--format=csv", "--columns=id", "--sort=id", "*:*")
                .out();
    }

    @Test
    void deletesIdsInAnySpelling() {
        assertEquals(
                new Run(0, "deleted 2 cables: 06PHNOMPENH2611 06BANGKOK8043\n", ""),
                Run.of("delete", "-i", index(), "06", "PHNOM", "PENH", "02611", "06BANGKOK8043", "06BANGKOK8043"));
        assertEquals("id\n06JAKARTA15207\n", ids());
        assertEquals(
                "deleted 1 cable: 06JAKARTA15207\n",
                Run.of("delete", "-i", index(), "06jakarta15207").out());
        assertEquals("id\n", ids());
        assertEquals(0, Run.of("verify", "-i", index()).code());
    }

    @Test
    void reportsAnIdThatIsNotHeldAndDeletesTheOthers() {
        Run run = Run.of("delete", "-i", index(), "--json", "06BANGKOK1", "06JAKARTA15207");
        assertEquals(
                new Run(
                        1,
                        "{\"deleted\":1,\"notHeld\":[\"06BANGKOK1\"]}\n",
                        "cables: the index " + index() + " does not hold the cable 06BANGKOK1; the nearest:"
                                + " 06BANGKOK8043\n"),
                run);
        assertEquals("id\n06BANGKOK8043\n06PHNOMPENH2611\n", ids());
        assertEquals(
                "deleted 0 cables\n",
                Run.of("delete", "-i", index(), "06JAKARTA15207").out());
    }

    /** Whoever types something else, such as a query, does not mean to delete what happens to follow it. */
    @ParameterizedTest
    @CsvSource({"bananas 06JAKARTA15207, bananas 06JAKARTA15207", "06JAKARTA15207 bananas, bananas", "15207, 15207"})
    void deletesNothingIfAWordIsNotAnId(String words, String wrong) {
        String before = ids();
        assertEquals(
                new Run(
                        2,
                        "",
                        "cables: \"" + wrong
                                + "\" is not the id of a cable, such as 06PHNOMPENH1385; nothing was deleted\n"),
                Run.of(Stream.concat(Stream.of("delete", "-i", index()), Stream.of(words.split(" ")))
                        .toArray()));
        assertEquals(before, ids());
    }

    @Test
    void neverCreatesAnIndex() {
        Path none = folder.resolve("none");
        Run run = Run.withVariables(Map.of("CABLES_INDEX", none.toString()), "delete", "06PHNOMPENH2611");
        assertEquals(2, run.code());
        assertFalse(Files.exists(none), run.err());
    }
}
