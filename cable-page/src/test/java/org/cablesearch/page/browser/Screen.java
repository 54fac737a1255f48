// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as a reader sees and uses it. Each check waits until what it expects is shown. */
final class Screen {

    static final int WIDE = 1440;
    static final int NARROW = 360;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final Browser browser;
    private final ChromeDriver driver;
    private final URI home;

    /** @param home the link that the server prints */
    Screen(Browser browser, URI home) {
        this.browser = browser;
        this.driver = browser.driver();
        this.home = home;
        if (home.getQuery() != null) {
            keepToken();
        }
        size(WIDE);
        dark(false);
    }

    /** Keeps the token of the link only in the browser's cookie. */
    private void keepToken() {
        driver.get(home.toString());
        forget();
    }

    /** The same browser at another server. */
    Screen at(URI other) {
        return new Screen(browser, other);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens the page at a state, the query string of its address, and waits until it is drawn. */
    Screen open(String state) {
        driver.get(home.resolve(state.isEmpty() ? "." : state).toString());
        return drawn();
    }

    /** Waits until nothing is being drawn. */
    Screen drawn() {
        await("the page to be drawn", () -> has("main[aria-busy=false]"));
        return this;
    }

    Screen size(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Screen dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /**
     * Waits for an element and returns what a function reads of it. An element lives only until the page is drawn anew, so none
     * leaves this class but for such a function, which is called again if the page was drawn meanwhile.
     *
     * @param reading returns null until there is something to read
     */
    <T> T of(String css, Function<WebElement, T> reading) {
        return await(
                css,
                () -> driver.findElements(By.cssSelector(css)).stream()
                        .findFirst()
                        .map(reading));
    }

    /** Waits for an element and does something with it, as {@link #of} reads it. */
    Screen with(String css, Consumer<WebElement> use) {
        of(css, element -> {
            use.accept(element);
            return this;
        });
        return this;
    }

    /** Waits for an element. */
    Screen sees(String css) {
        await(css, () -> has(css));
        return this;
    }

    /** What a field holds. */
    String value(String css) {
        return of(css, element -> element.getDomProperty("value"));
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    Screen click(String css) {
        await(css + " to be clickable", () -> {
            Optional<WebElement> element = scrolledTo(css);
            element.ifPresent(WebElement::click);
            return element;
        });
        return this;
    }

    /** Moves the focus to an element. */
    Screen focusOn(String css) {
        await(css, () -> {
            Optional<WebElement> element = scrolledTo(css);
            element.ifPresent(one -> driver.executeScript("arguments[0].focus()", one));
            return element;
        });
        return this;
    }

    /** Scrolls an element, if there is one, to a place where no header covers it. */
    private Optional<WebElement> scrolledTo(String css) {
        return Optional.ofNullable((WebElement) driver.executeScript("""
                const element = document.querySelector(arguments[0]);
                element?.scrollIntoView({ block: "center" });
                return element;""", css));
    }

    /** Replaces the text of a field by typing. */
    Screen type(String css, CharSequence... keys) {
        return keys(css, Keys.chord(Keys.CONTROL, "a")).press(keys);
    }

    /** Sends keys to an element, or the path of a file to a field for files. */
    Screen keys(String css, CharSequence... keys) {
        return with(css, element -> element.sendKeys(keys));
    }

    /** Presses keys wherever the focus is. */
    Screen press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Waits until an element shows a text. */
    Screen shows(String css, String text) {
        assertSoon(text, () -> text(css));
        return this;
    }

    /** Waits until elements show these texts. */
    Screen shows(String css, List<String> texts) {
        assertSoon(texts, () -> texts(css));
        return this;
    }

    /** Waits until the address is that of a state. */
    Screen isAt(String state) {
        assertSoon(state, this::state);
        return drawn();
    }

    /** The text of the first element that matches, on one line. */
    String text(String css) {
        return texts(css).stream().findFirst().orElse("(no " + css + ")");
    }

    /** The texts of all elements that match, each on one line. */
    @SuppressWarnings("unchecked")
    List<String> texts(String css) {
        return (List<String>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText.replaceAll(/\\s+/g, ' ').trim())",
                css);
    }

    /** The query string of the address, decoded. */
    String state() {
        return Optional.ofNullable(URI.create(driver.getCurrentUrl()).getRawQuery())
                .map(query -> "?" + URLDecoder.decode(query, UTF_8))
                .orElse("");
    }

    /** The key of the control that has the focus, or its id. */
    String focus() {
        return String.valueOf(
                driver.executeScript(
                        "const { dataset, id, className, tagName } = document.activeElement; return dataset.key || id || className || tagName"));
    }

    /** By how many pixels the page is wider than the window. */
    long overflow() {
        return (Long) driver.executeScript("return document.documentElement.scrollWidth - innerWidth");
    }

    /**
     * Waits until a download is complete, and returns it. Until then, the browser keeps an empty file of that name.
     *
     * @param beginning the name up to the day
     * @param ending the name after the day
     */
    String downloaded(String beginning, String ending) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(beginning) + "(\\d{4}-\\d\\d-\\d\\d)?" + Pattern.quote(ending));
        List<File> found = new ArrayList<>();
        await(beginning + ending, () -> {
            File[] files = browser.downloads()
                    .toFile()
                    .listFiles(file -> name.matcher(file.getName()).matches());
            found.addAll(Arrays.stream(files).filter(file -> file.length() > 0).toList());
            return !found.isEmpty();
        });
        String text = Files.readString(found.getFirst().toPath());
        Files.delete(found.getFirst().toPath());
        return text;
    }

    /** The text that a picture of the page shows, a line for each piece. */
    String shownText() {
        return String.valueOf(driver.executeScript("""
                const lines = [];
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  const { data } = texts.currentNode;
                  const range = document.createRange();
                  range.selectNode(texts.currentNode);
                  const { top, bottom, width } = range.getBoundingClientRect();
                  const text = data.replaceAll(/\\s+/g, " ").trim();
                  if (text && width > 1 && top < innerHeight && bottom > 0) lines.push(text);
                }
                return lines.join("\\n") + "\\n";"""));
    }

    /** Saves a picture of the page. */
    void keep(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The messages in the browser's console since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /**
     * Deletes what this test stored in the browser, and leaves the page. The page itself goes to the blank one: for an address
     * that is typed, the browser would start another process, and one more when it comes back.
     */
    void forget() {
        driver.executeScript("localStorage.clear(); sessionStorage.clear(); location.replace('about:blank')");
        await("the blank page", () -> driver.getCurrentUrl().equals("about:blank"));
        size(WIDE).dark(false);
    }

    private void assertSoon(Object expected, Supplier<Object> actual) {
        try {
            await("it", () -> expected.equals(actual.get()));
        } catch (TimeoutException late) {
            assertEquals(expected, actual.get());
        }
    }

    /** Waits until an element shows a text with this beginning, and returns the text. */
    String await(String what, String css, String beginning) {
        await(what, () -> text(css).startsWith(beginning));
        return text(css);
    }

    void await(String what, BooleanSupplier condition) {
        await(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until there is something, and returns it. */
    private <T> T await(String what, Supplier<Optional<T>> found) {
        return new WebDriverWait(driver, TIMEOUT, Duration.ofMillis(40))
                .ignoring(StaleElementReferenceException.class)
                .withMessage("waiting for " + what)
                // In an Optional, since Selenium goes on waiting for false as well.
                .until(ignored ->
                        Optional.of(found.get()).filter(Optional::isPresent).orElse(null))
                .orElseThrow();
    }
}
