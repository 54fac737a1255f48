package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Run run = Run.of("delete", "-i", index(), "--json", "06BANGKOK1", "06JAKARTA15207", "nonsense");
        assertEquals(
                new Run(
                        1,
                        "{\"deleted\":1,\"notHeld\":[\"06BANGKOK1\",\"nonsense\"]}\n",
                        "cables: the index " + index() + " does not hold the cable 06BANGKOK1; the nearest:"
                                + " 06BANGKOK8043\ncables: the index " + index() + " does not hold the cable nonsense;"
                                + " find ids with: cables search --index " + index() + " WORDS\n"),
                run);
        assertEquals("id\n06BANGKOK8043\n06PHNOMPENH2611\n", ids());
        assertEquals(
                "deleted 0 cables\n",
                Run.of("delete", "-i", index(), "06JAKARTA15207").out());
    }

    @Test
    void neverCreatesAnIndex() {
        Path none = folder.resolve("none");
        Run run = Run.withVariables(Map.of("CABLES_INDEX", none.toString()), "delete", "06PHNOMPENH2611");
        assertEquals(2, run.code());
        assertFalse(Files.exists(none), run.err());
    }
}
