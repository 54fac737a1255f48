// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WindowType;

/**
 * A reader who works in two tabs at random, with a storage that is full at times and a server that is slow or stopped: after each
 * step, both tabs have what {@link WorkModel} has. {@code -Dcables.seed} is the first seed; with {@code -Dcables.long=true} there
 * are an hour's.
 */
class RandomWorkTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int RUNS = Boolean.getBoolean("cables.long") ? 150 : 1;
    private static final int STEPS = 80;

    private static final String DONE = "document.querySelector('dialog[open] .primary').click()";

    /** A step: how often it is taken, whether it can be while the storage is full, and what it does. */
    private record Step(String name, int weight, boolean whileFull, Runnable act) {}

    private final List<Step> steps = List.of(
            new Step("star", 6, true, this::star),
            new Step("note", 6, true, this::note),
            new Step("take", 2, true, this::take),
            new Step("other list", 3, false, this::otherList),
            new Step("z", 2, false, this::restoreLast),
            new Step("delete a list", 1, false, this::deleteList),
            new Step("make a list", 1, false, this::makeList),
            new Step("rename", 1, false, this::rename),
            new Step("use", 1, false, this::use),
            new Step("delete for good", 1, false, this::forget),
            new Step("save", 1, false, this::save),
            new Step("load", 2, false, this::load),
            new Step("fill", 2, false, this::fill),
            new Step("make room", 3, true, this::makeRoom),
            new Step("tick", 3, true, this::tick),
            new Step("keep ticked", 2, false, this::keepTicked),
            new Step("clear ticks", 1, true, this::clearTicks),
            new Step("sort", 2, true, this::sort),
            new Step("filters", 3, true, this::filters),
            new Step("print", 1, true, this::print),
            new Step("no server", 1, true, this::withoutServer),
            new Step("no module", 1, false, this::withoutModule),
            new Step("reload", 1, false, this::reload));

    private final WorkModel model = new WorkModel();
    private final List<WorkTab> tabs = new ArrayList<>();
    private Random random = new Random(SEED);
    private WorkTab tab;
    private Screen screen;
    private boolean isFull;
    private int named;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + RUNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLost(long seed, Screen screen) {
        this.screen = screen;
        random = new Random(seed);
        tabs.add(new WorkTab(0, screen));
        screen.driver().switchTo().newWindow(WindowType.TAB);
        tabs.add(new WorkTab(1, screen));
        List<String> done = new ArrayList<>();
        try {
            for (int i = 0; i < STEPS; i++) {
                step(done);
            }
            if (isFull) {
                makeRoom();
            }
            compare();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + " after " + done.size() + " steps: " + done, e);
        }
        List<String> complaints = screen.complaints().stream()
                .filter(line -> !line.contains("ERR_BLOCKED_BY_CLIENT"))
                .toList();
        assertEquals(List.of(), complaints, "seed " + seed);
    }

    @AfterEach
    void closeSecondTab(Screen screen) {
        if (tabs.size() == 2) {
            tabs.get(1).show();
            screen.driver().executeScript("localStorage.clear(); window.onbeforeunload = null");
            screen.driver().close();
            tabs.getFirst().show();
        }
    }

    private void step(List<String> done) {
        tab = one(tabs);
        tab.show();
        List<Step> possible = steps.stream()
                .filter(step -> !isFull || step.whileFull())
                .<Step>mapMulti((step, more) -> {
                    for (int i = 0; i < step.weight(); i++) {
                        more.accept(step);
                    }
                })
                .toList();
        Step step = one(possible);
        done.add(tab.number + " " + step.name());
        step.act().run();
        compare();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** While the storage is full, each tab changes other items than the other, and has only its own changes. */
    private void compare() {
        for (WorkTab each : tabs) {
            if (isFull && each != tab) {
                continue;
            }
            each.show();
            Set<String> expected = ownLines(model.lines());
            for (int tries = 0; tries < 500 && !ownLines(each.lines()).equals(expected); tries++) {
                Thread.onSpinWait();
            }
            assertEquals(String.join("\n", expected), String.join("\n", ownLines(each.lines())), "tab " + each.number);
        }
    }

    private Set<String> ownLines(Set<String> lines) {
        return lines.stream()
                .filter(line -> !isFull || !line.contains("\t") || isOwn(line.split("\t")[1]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOwn(String place) {
        return Math.floorMod(place.hashCode(), 2) == tab.number;
    }

    private List<String> places() {
        return tab.places().stream().filter(place -> !isFull || isOwn(place)).toList();
    }

    /** The list with a name that is shown, and that has items. */
    private int toSomeList() {
        List<Integer> lists = model.lists();
        if (lists.isEmpty()) {
            return 0;
        }
        int list = one(lists);
        tab.toList(model.names().get(list));
        return list;
    }

    private void maybeUndo(Runnable undo) {
        if (random.nextInt(3) == 0 && tab.inNotice("Undo")) {
            undo.run();
        }
    }

    private void star() {
        starred();
    }

    /** Presses the star of a hit, and returns the place of the hit; an empty text if it is on several lists. */
    private String starred() {
        tab.toHits();
        List<String> places =
                places().stream().filter(place -> !model.isAmbiguous(place)).toList();
        if (places.isEmpty()) {
            return "";
        }
        String place = one(places);
        List<Integer> on = model.having(place);
        tab.star(place);
        if (on.size() > 1) {
            tab.run(DONE);
            return "";
        }
        maybeUndo(on.isEmpty() ? model.keep(List.of(place)) : model.take(on.getFirst(), place));
        return place;
    }

    private void otherList() {
        String place = starred();
        if (place.isEmpty() || model.lists().isEmpty() || !tab.inNotice("Other lists \u2026")) {
            return;
        }
        int list = one(model.lists());
        tab.run(
                "one('dialog[open] label', arguments[0]).querySelector('input').click();" + DONE,
                model.names().get(list));
        if (model.having(place).contains(list)) {
            model.take(list, place);
        } else {
            model.put(list, List.of(place));
        }
    }

    private void note() {
        int list = toSomeList();
        List<String> places = list == 0 ? List.of() : places();
        if (!places.isEmpty()) {
            String place = one(places);
            String text = " n" + ++named;
            tab.run(
                    "const area = document.querySelector(`[data-key^='note:${arguments[0]}:']`); area.focus();"
                            + "change(area, area.value + arguments[1], 'input')",
                    place,
                    text);
            model.write(list, place, text);
        }
    }

    private void take() {
        int list = toSomeList();
        List<String> places = list == 0 ? List.of() : places();
        if (!places.isEmpty()) {
            String place = one(places);
            tab.star(place);
            maybeUndo(model.take(list, place));
        }
    }

    private void restoreLast() {
        tab.run("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true }))");
        model.restoreLast();
    }

    private void deleteList() {
        int list = toSomeList();
        if (list > 0) {
            tab.act("document.querySelector('.listhead .danger').click(); document.querySelector('dialog[open]"
                    + " .danger')?.click()");
            maybeUndo(model.remove(list));
        }
    }

    private void makeList() {
        tab.toLists();
        String name = "L" + ++named;
        tab.act(
                "const name = document.querySelector('.maker input'); name.value = arguments[0];"
                        + " name.form.requestSubmit()",
                name);
        model.make(name);
    }

    private void rename() {
        int list = toSomeList();
        if (list > 0) {
            String name = "R" + ++named;
            tab.act("change(document.querySelector('.listhead input.name'), arguments[0], 'change')", name);
            model.rename(list, name);
        }
    }

    private void use() {
        int list = toSomeList();
        if (list > 0 && list != model.lists().getFirst()) {
            tab.act("one('.listhead button', 'Add stars to this list').click()");
            model.use(list);
        }
    }

    private void forget() {
        tab.toLists();
        if (screen.has(".bin .danger")) {
            tab.run("document.querySelector('.bin .danger').click()");
            maybeUndo(model.forget());
        }
    }

    private void save() {
        tab.run("import(new URL('js/lists.js', document.baseURI)).then(({ exported }) => localStorage.setItem('saved',"
                + " exported()))");
        screen.await("the file", () -> tab.run("return localStorage.getItem('saved')") != null);
        model.save();
    }

    private void load() {
        if (toSomeList() > 0 && tab.run("return localStorage.getItem('saved')") != null) {
            tab.run("""
                document.getElementById("notice").hidden = true;
                const files = new DataTransfer();
                files.items.add(new File([localStorage.getItem("saved")], "saved.json"));
                const input = document.getElementById("lists-file");
                input.files = files.files;
                input.dispatchEvent(new Event("change"));\
                """);
            screen.await("the file", () -> screen.text("#notice").contains(" loaded. "));
            maybeUndo(model.load());
        }
    }

    /** Fills the storage, but for a value of the other tab: when that is removed at last, this one hears that there is room. */
    private void fill() {
        if (!model.lists().isEmpty()) {
            tabs.sort(comparing(each -> each == tab ? 0 : 1));
            tabs.reversed().forEach(each -> {
                each.show();
                each.run("localStorage.setItem('full-" + each.number + "', 'x')");
            });
            Stored.fill(screen, "full-" + tab.number);
            isFull = true;
        }
    }

    private void makeRoom() {
        if (isFull) {
            tabs.forEach(each -> {
                each.show();
                Stored.makeRoom(screen, "full-" + each.number);
            });
            tabs.sort(comparing(each -> each.number));
            isFull = false;
        }
    }

    private void tick() {
        tab.toHits();
        List<String> places = tab.places();
        if (!places.isEmpty()) {
            tab.tick(one(places));
        }
    }

    private void keepTicked() {
        tab.toHits();
        if (!tab.ticked().isEmpty() && tab.ticked().stream().noneMatch(model::isAmbiguous)) {
            maybeUndo(model.keep(tab.keepTicked()));
        }
    }

    private void clearTicks() {
        tab.toHits();
        tab.clearTicks(random.nextBoolean());
    }

    private void sort() {
        tab.toHits();
        tab.sort(one(List.of("", "-date", "date", "id")));
    }

    private void filters() {
        tab.toHits();
        List<String> levels = new ArrayList<>(List.of("U", "C", "S"));
        Collections.shuffle(levels, random);
        tab.setFilters(levels.subList(0, 1 + random.nextInt(3)), random.nextBoolean() ? "police and" : "");
    }

    private void print() {
        tab.toHits();
        tab.print();
    }

    private void withoutServer() {
        tab.toHits();
        tab.withoutServer(() -> tab.select("C"));
        tab.check();
    }

    /** Only a page that has been pressed loads itself again. */
    private void withoutModule() {
        tab.open();
        screen.click("h1");
        tab.withoutServer(() -> tab.run("document.querySelector('#views a[href*=help]').click()"));
        screen.shows("main h1", "How to ask");
        tab.reload();
    }

    private void reload() {
        tab.reload();
    }
}
