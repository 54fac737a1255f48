// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What a machine without a browser does with the tests that need one. */
class ChromiumTest {

    @TempDir
    private Path noPrograms;

    @Test
    void theTestsAreSkipped() {
        Map<String, String> environment = Map.of("PATH", noPrograms.toString());
        assertThrows(TestAbortedException.class, () -> Chromium.require(environment));
    }

    @Test
    void inCiTheyFail() {
        Map<String, String> environment = Map.of("PATH", noPrograms.toString(), "CI", "true");
        String message = assertThrows(AssertionFailedError.class, () -> Chromium.require(environment))
                .getMessage();
        assertTrue(message.contains("apt-get install"), message);
    }
}
