// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;

/** The browser that all tests share. It is closed, and its folders are deleted, when JUnit is done. */
final class Browser implements AutoCloseable {

    private final Path folder;
    private final Path downloads;
    private final ChromeDriver driver;

    private Browser(Path folder) throws IOException {
        this.folder = folder;
        this.downloads = Files.createDirectory(folder.resolve("downloads"));
        this.driver = Chromium.start(Files.createDirectory(folder.resolve("profile")), downloads);
    }

    static Browser start() throws IOException {
        Chromium.require();
        return new Browser(Files.createTempDirectory("cables-browser"));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** The folder of downloads. */
    Path downloads() {
        return downloads;
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
