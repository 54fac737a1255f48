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
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The Chromium or Chrome of this machine, without a window and without network of its own. */
final class Chromium {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");
    private static final String MISSING =
            "The tests of the page need a browser: apt-get install -y --no-install-recommends chromium chromium-driver";

    private Chromium() {}

    /** Where there is no browser, the test that asks is skipped; in CI it fails. */
    static void require() {
        if (find(BROWSERS).isPresent() && find(DRIVERS).isPresent()) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            fail(MISSING);
        }
        abort(MISSING);
    }

    /**
     * Starts the browser.
     *
     * @param profile an empty folder for what the browser writes
     * @param downloads where it puts what is downloaded
     */
    static ChromeDriver start(Path profile, Path downloads) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find(DRIVERS).orElseThrow().toFile())
                .build();
        return new ChromeDriver(service, options(find(BROWSERS).orElseThrow(), profile, downloads));
    }

    private static ChromeOptions options(Path browser, Path profile, Path downloads) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        // Root, as in a container, has no sandbox; and nothing is to be fetched at run time.
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
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        return options;
    }

    /** The first of some programs that is on the path. */
    private static Optional<Path> find(List<String> names) {
        List<Path> folders = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .map(Path::of)
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
