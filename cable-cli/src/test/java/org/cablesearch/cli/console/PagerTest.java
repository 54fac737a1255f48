// SPDX-License-Identifier: Apache-2.0
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

/** The answer reaches the user whether or not the pager works. */
@DisabledOnOs(OS.WINDOWS)
class PagerTest {

    private static final String LINE = "09SARAJEVO1830 ¶1\n";

    @TempDir
    Path folder;

    private final StringWriter terminal = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"no-such-pager 2>/dev/null", "/dev/null 2>/dev/null", "exit 1", "cat >/dev/null; exit 2"})
    void answerIsShownDirectlyIfThePagerFails(String command) throws IOException {
        print(command, 3);
        assertEquals(LINE.repeat(3), terminal.toString());
    }

    /** The answer is longer than a pipe can hold, so writing fails before the end. */
    @ParameterizedTest
    @ValueSource(strings = {"no-such-pager 2>/dev/null", "exit 1"})
    void longAnswerIsShownFromItsBeginningIfThePagerFails(String command) throws IOException {
        print(command, 20_000);
        assertEquals(LINE.repeat(20_000), terminal.toString());
    }

    @Test
    void workingPagerGetsTheWholeAnswer() throws IOException {
        Path shown = folder.resolve("shown");
        print("cat > '" + shown + "'", 20_000);
        assertEquals(LINE.repeat(20_000), Files.readString(shown));
        assertEquals("", terminal.toString());
    }

    /** Leaving the pager early is not a failure. */
    @Test
    void leavingThePagerEndsTheOutput() {
        OutputException closed = assertThrows(OutputException.class, () -> print("head -n 1 >/dev/null", 1_000_000));
        assertEquals(true, closed.isClosedPipe(), closed.getMessage());
        assertEquals("", terminal.toString());
    }

    /** If the pager fails after it has read much, the answer is not printed again: its beginning has been shown. */
    @Test
    void lateFailureOfThePagerShowsNothingTwice() {
        assertThrows(OutputException.class, () -> print("head -c 1000000 >/dev/null; exit 1", 1_000_000));
        assertEquals("", terminal.toString());
    }

    private void print(String command, int lines) throws IOException {
        Output out = new Output(terminal, new Display(true, true, false, 80));
        out.page(Map.of("PAGER", command));
        for (int i = 0; i < lines; i++) {
            out.write(LINE);
        }
        out.finish();
    }
}
