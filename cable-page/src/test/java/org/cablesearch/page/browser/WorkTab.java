// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A tab in which a reader works, with what it should have itself: filters, the order of hits, and ticks. */
final class WorkTab {

    static final String HITS = "?query=police";

    private static final String HELPERS = """
        window.one = (css, text) => [...document.querySelectorAll(css)].find((element) => element.textContent === text);
        window.change = (element, value, event) => {
          element.value = value;
          element.dispatchEvent(new Event(event, { bubbles: true }));
        };
        if (!window.reallyAsk) {
          window.reallyAsk = window.fetch;
          window.fetch = async (...request) => { await window.held; return reallyAsk(...request); };
          window.printed = 0;
          window.print = () => { printed++; };
        }
        """;

    private static final String LINES = """
        const done = arguments[0];
        import(new URL("js/lists.js", document.baseURI)).then(({ all, placeOf, inUse }) => {
          const lines = all().slice(0, 1).map(({ name }) => `first: ${name}`);
          const on = new Set();
          for (const { name, items } of all()) {
            lines.push(`list: ${name}`, ...items.map((item) => `${name}\\t${placeOf(item)}\\t${item.note}`));
            items.forEach((item) => on.add(`star:${placeOf(item)}`));
          }
          for (const { dataset, ariaPressed } of document.querySelectorAll(".star")) {
            if (ariaPressed !== String(on.has(dataset.key))) lines.push(`drawn as ${ariaPressed}: ${dataset.key}`);
          }
          const shown = all().find(({ name }) => name === document.querySelector(".listhead .unseen")?.textContent) ?? { items: [] };
          const notes = [...document.querySelectorAll(".kept textarea")].map(({ value }) => value);
          if (JSON.stringify(notes) !== JSON.stringify(shown.items.map(({ note }) => note))) lines.push(`drawn notes: ${notes}`);
          done(lines);
        });\
        """;

    final int number;
    private final Screen screen;
    private final String handle;
    private final Set<String> levels = new LinkedHashSet<>();
    private final Map<String, Set<String>> ticks = new HashMap<>();
    private String sort = "";

    /** The tab that the browser shows. */
    WorkTab(int number, Screen screen) {
        this.number = number;
        this.screen = screen;
        this.handle = screen.driver().getWindowHandle();
        screen.size(Screen.WIDE);
        open();
    }

    /** Loads the page with all hits. */
    void open() {
        screen.open(HITS);
        run("");
        levels.clear();
        sort = "";
    }

    void show() {
        screen.driver().switchTo().window(handle);
    }

    Object run(String script, Object... arguments) {
        return screen.driver().executeScript(HELPERS + script, arguments);
    }

    /** Runs a script that changes what is shown, and waits until that is drawn. */
    void act(String script, Object... arguments) {
        run(script, arguments);
        screen.drawn();
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String script, Object... arguments) {
        return (List<String>) run(script, arguments);
    }

    /** What this tab takes the lists to be, as {@link WorkModel#lines}, and what it draws otherwise. */
    @SuppressWarnings("unchecked")
    Set<String> lines() {
        return new TreeSet<>((List<String>) screen.driver().executeAsyncScript(LINES));
    }

    void toHits() {
        if (!screen.has(".hits")) {
            act("change(document.getElementById('query'), 'police', 'input');"
                    + " document.getElementById('search').requestSubmit()");
            screen.sees(".hit .star");
        }
    }

    void toLists() {
        if (!screen.has("main .files")) {
            act("document.querySelector('#views a[href*=lists]').click()");
            screen.sees("main .files");
        }
    }

    void toList(String name) {
        toLists();
        act("one('.chooser a', arguments[0])?.click()", name);
        screen.shows(".listhead h1", name);
    }

    /** The places of the hits, or of the items of the list. */
    List<String> places() {
        return texts("return [...document.querySelectorAll('.hit .star, .kept .star')].map((star) =>"
                + " star.dataset.key.slice(5))");
    }

    void star(String place) {
        run("document.querySelector(`[data-key='star:${arguments[0]}']`).click()", place);
    }

    /** Presses a button of the notice, if there is one with this text. */
    boolean inNotice(String text) {
        return (Boolean) run(
                "const button = one('#notice:not([hidden]) button', arguments[0]); button?.click(); return"
                        + " Boolean(button)",
                text);
    }

    /** The address that this tab should have while it shows hits. */
    String address() {
        StringBuilder address = new StringBuilder(HITS);
        if (!sort.isEmpty()) {
            address.append("&sort=").append(sort);
        }
        levels.forEach(level -> address.append("&select=level=").append(level));
        return address.toString();
    }

    /** Presses a value of a facet. */
    void select(String level) {
        run("document.querySelector(`[data-key='select:level=${arguments[0]}']`).click()", level);
        if (!levels.remove(level)) {
            levels.add(level);
        }
    }

    void check() {
        screen.await(
                address(), () -> screen.state().replaceAll("&shown=\\d+", "").equals(address()));
        screen.drawn();
        assertTicked();
    }

    /** Sets filters, perhaps while a query is being typed, before the server has answered the first of them. */
    void setFilters(List<String> some, String draft) {
        run("window.held = new Promise((resolve) => { window.release = resolve; })");
        if (!draft.isEmpty()) {
            run("change(document.getElementById('query'), arguments[0], 'input')", draft);
        }
        some.forEach(this::select);
        act("release()");
        check();
        if (!draft.isEmpty()) {
            String typed = screen.value("#query");
            assertTrue(draft.equals(typed), "the query that is being typed: " + typed);
            run("change(document.getElementById('query'), 'police', 'input')");
        }
    }

    void sort(String order) {
        sort = order;
        act("change(document.querySelector('[data-key=sort]'), arguments[0], 'change')", order);
        check();
    }

    void print() {
        long before = (Long) run("return printed");
        run("window.held = new Promise((resolve) => { window.release = resolve; });"
                + "const button = one('.menu button', 'Print all hits'); button.click(); button.click(); release()");
        screen.await("the printer", () -> (Long) run("return printed") > before);
        assertTrue((Long) run("return printed") == before + 1, "printed once");
    }

    Set<String> ticked() {
        return ticks.computeIfAbsent(levels.toString(), key -> new HashSet<>());
    }

    void tick(String place) {
        run(
                "document.querySelector(`[data-key='star:${arguments[0]}']`).closest('.hit').querySelector('.tick').click()",
                place);
        if (!ticked().remove(place)) {
            ticked().add(place);
        }
        assertTicked();
    }

    void clearTicks(boolean undo) {
        if (!ticked().isEmpty()) {
            run("document.querySelector('[data-key=\"ticked:clear\"]').click()");
            if (!undo || !inNotice("Undo")) {
                ticked().clear();
            }
        }
        assertTicked();
    }

    /** Keeps the ticked hits, and returns their places. */
    List<String> keepTicked() {
        run("document.querySelector('[data-key=\"ticked:keep\"]').click()");
        return List.copyOf(ticked());
    }

    private void assertTicked() {
        int count = ticked().size();
        String text = count == 0 ? "" : count == 1 ? "1 hit ticked" : count + " hits ticked";
        screen.shows(".ticked:not([hidden]) span", count == 0 ? "(no .ticked:not([hidden]) span)" : text);
    }

    /** Runs something while the server does not answer, and tries again when it does. */
    void withoutServer(Runnable act) {
        block("*");
        act.run();
        screen.await("the notice", () -> screen.text("#notice").startsWith("The server does not answer."));
        block();
        inNotice("Try again");
        screen.drawn();
    }

    private void block(String... urls) {
        screen.driver().executeCdpCommand("Network.enable", Map.of());
        screen.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(urls)));
    }

    void reload() {
        screen.driver().navigate().refresh();
        screen.drawn();
        run("");
    }
}
