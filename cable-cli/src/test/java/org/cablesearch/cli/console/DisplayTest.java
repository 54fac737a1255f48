// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void usesColoursOnlyOnATerminalThatShowsThem() {
        assertEquals(new Display(true, true, true, 72), Display.of("72", Map.of("TERM", "xterm")));
        assertEquals(new Display(true, true, false, 72), Display.of("72", Map.of("NO_COLOR", "1")));
        assertEquals(new Display(true, false, false, 72), Display.of("72", Map.of("TERM", "dumb")));
        assertEquals(new Display(true, true, true, 80), Display.of("0", Map.of("NO_COLOR", "")));
        assertEquals(Display.PIPE, Display.of("", Map.of()));
    }

    @Test
    void widthIsBounded() {
        assertEquals(100, Display.of("317", Map.of()).columns());
        assertEquals(20, Display.of("7", Map.of()).columns());
        assertEquals(80, Display.of("wide", Map.of()).columns());
    }
}
