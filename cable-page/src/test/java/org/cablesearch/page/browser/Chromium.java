// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.CapabilityType;

/** The Chromium or Chrome of this machine, headless and without requests of its own to the network. */
final class Chromium {

    /** Chromium without what only a window needs. A page takes two thirds of the processor time in it. */
    private static final List<String> HEADLESS_SHELLS = List.of("chromium-headless-shell", "chrome-headless-shell");

    private static final List<String> BROWSERS = Stream.concat(
                    HEADLESS_SHELLS.stream(), Stream.of("chromium", "chromium-browser", "google-chrome", "chrome"))
            .toList();
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");
    private static final String MISSING =
            "The tests of the page need a browser: apt-get install -y --no-install-recommends chromium-headless-shell"
                    + " chromium-driver";

    private Chromium() {}

    /** If there is no browser, skips the calling test; in CI, fails it. */
    static void require() {
        require(System.getenv());
    }

    /** Does so in an environment: {@code PATH} names the folders of programs, and {@code CI=true} says that this is CI. */
    static void require(Map<String, String> environment) {
        if (find(BROWSERS, environment).isPresent()
                && find(DRIVERS, environment).isPresent()) {
            return;
        }
        if ("true".equals(environment.get("CI"))) {
            fail(MISSING);
        }
        abort(MISSING);
    }

    /**
     * Starts the browser.
     *
     * @param profile an empty folder for the browser's own files
     * @param downloads the folder for downloaded files
     */
    static ChromeDriver start(Path profile, Path downloads) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        find(DRIVERS, System.getenv()).orElseThrow().toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(
                service, options(find(BROWSERS, System.getenv()).orElseThrow(), profile, downloads));
        // A headless shell saves files in the working folder, and refuses to copy, unless it is told otherwise.
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        driver.executeCdpCommand("Browser.grantPermissions", Map.of("permissions", List.of("clipboardSanitizedWrite")));
        return driver;
    }

    private static ChromeOptions options(Path browser, Path profile, Path downloads) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        // Chromium has no sandbox if it runs as root, as in a container. Nothing may be downloaded at run time.
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--user-data-dir=" + profile);
        if (HEADLESS_SHELLS.contains(browser.getFileName().toString())) {
            // The driver opens a first page only in a browser of this name.
            options.setCapability(CapabilityType.BROWSER_NAME, "chrome-headless-shell");
        }
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        return options;
    }

    /** The first of these programs that is on the path. */
    private static Optional<Path> find(List<String> names, Map<String, String> environment) {
        List<Path> folders = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .map(Path::of)
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
