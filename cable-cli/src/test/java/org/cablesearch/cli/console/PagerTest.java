package org.cablesearch.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer reaches the user whether the pager works or not. */
@DisabledOnOs(OS.WINDOWS)
class PagerTest {

    private static final String LINE = "09SARAJEVO1830 ¶1\n";

    @TempDir
    Path folder;

    private final StringWriter terminal = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"no-such-pager 2>/dev/null", "/dev/null 2>/dev/null", "exit 1", "cat >/dev/null; exit 2"})
    void withoutAPagerTheAnswerIsShownDirectly(String command) throws IOException {
        print(command, 3);
        assertEquals(LINE.repeat(3), terminal.toString());
    }

    /** More than a pipe holds: writing fails before the end. */
    @ParameterizedTest
    @ValueSource(strings = {"no-such-pager 2>/dev/null", "exit 1"})
    void aLongAnswerIsShownFromItsBeginning(String command) throws IOException {
        print(command, 20_000);
        assertEquals(LINE.repeat(20_000), terminal.toString());
    }

    @Test
    void aPagerThatWorksShowsItAlone() throws IOException {
        Path shown = folder.resolve("shown");
        print("cat > '" + shown + "'", 20_000);
        assertEquals(LINE.repeat(20_000), Files.readString(shown));
        assertEquals("", terminal.toString());
    }

    /** Leaving the pager early is no failure. */
    @Test
    void whoLeavesThePagerIsShownNoMore() {
        OutputException closed = assertThrows(OutputException.class, () -> print("head -n 1 >/dev/null", 1_000_000));
        assertEquals(true, closed.isClosedPipe(), closed.getMessage());
        assertEquals("", terminal.toString());
    }

    /** A failure after much was read is not made good: the beginning was shown. */
    @Test
    void aLateFailureShowsNothingTwice() {
        assertThrows(OutputException.class, () -> print("head -c 1000000 >/dev/null; exit 1", 1_000_000));
        assertEquals("", terminal.toString());
    }

    private void print(String command, int lines) throws IOException {
        Output out = new Output(terminal, new Display(true, false, 80));
        out.page(Map.of("PAGER", command));
        for (int i = 0; i < lines; i++) {
            out.write(LINE);
        }
        out.finish();
    }
}
