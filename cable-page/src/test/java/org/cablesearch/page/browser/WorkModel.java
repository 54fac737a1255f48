// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Lists, items and notes as the page should have them: a slow and plain model without tabs, storage or a server. Each change returns
 * what undoes it.
 */
final class WorkModel {

    /** A list, whose place is empty, or an item. */
    private record Key(int list, String place) {}

    /** @param removed when it was removed; 0 if it is there */
    private record Value(String text, double at, int removed) {

        Value removed(int time) {
            return new Value(text, at, time);
        }

        Value text(String other) {
            return new Value(other, at, removed);
        }
    }

    private final Map<Key, Value> values = new LinkedHashMap<>();
    private Map<Key, Value> saved = Map.of();
    private int made;
    private int clock;

    /** The ids of the lists that are there, in order. */
    List<Integer> lists() {
        return values.keySet().stream()
                .filter(key -> key.place().isEmpty() && isThere(key))
                .sorted(comparing((Key key) -> values.get(key).at()).thenComparing(Key::list))
                .map(Key::list)
                .toList();
    }

    private boolean isThere(Key key) {
        return values.containsKey(key) && values.get(key).removed() == 0;
    }

    /** The lists that an item is on. */
    List<Integer> having(String place) {
        return lists().stream().filter(list -> isThere(new Key(list, place))).toList();
    }

    /** The names of the lists that are there; of several with one name, the later ones have a number. */
    Map<Integer, String> names() {
        Map<Integer, String> names = new TreeMap<>();
        for (int list : new TreeSet<>(lists())) {
            String name = values.get(new Key(list, "")).text();
            String free = name;
            for (int n = 2; names.containsValue(free); n++) {
                free = name + " (" + n + ")";
            }
            names.put(list, free);
        }
        return names;
    }

    /** What there is, a line for each list and item, and one for the list that stars add to. */
    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        Map<Integer, String> names = names();
        lists().stream().limit(1).forEach(first -> lines.add("first: " + names.get(first)));
        names.forEach((list, name) -> {
            lines.add("list: " + name);
            values.forEach((key, value) -> {
                if (key.list() == list && !key.place().isEmpty() && value.removed() == 0) {
                    lines.add(name + "\t" + key.place() + "\t" + value.text());
                }
            });
        });
        return lines;
    }

    private Runnable change(Map<Key, Value> changes) {
        Map<Key, Optional<Value>> before = new HashMap<>();
        changes.forEach((key, value) -> before.put(key, Optional.ofNullable(values.put(key, value))));
        return () -> {
            int now = ++clock;
            before.forEach((key, value) ->
                    values.put(key, value.orElseGet(() -> values.get(key).removed(now))));
        };
    }

    private Map<Key, Value> restored(int list, String name) {
        Key key = new Key(list, "");
        double end = values.entrySet().stream()
                .filter(entry -> entry.getKey().place().isEmpty())
                .mapToDouble(entry -> entry.getValue().at())
                .reduce(0, Math::max);
        return isThere(key)
                ? Map.of()
                : Map.of(
                        key,
                        values.getOrDefault(key, new Value(name, end + 1, 0)).removed(0));
    }

    /** Puts items on the list that stars add to. */
    Runnable keep(List<String> places) {
        return put(lists().stream().findFirst().orElseGet(() -> ++made), places);
    }

    Runnable put(int list, List<String> places) {
        change(restored(list, "My list"));
        Map<Key, Value> added = new HashMap<>();
        for (String place : places) {
            Key key = new Key(list, place);
            if (!isThere(key)) {
                added.put(key, new Value(noteOn(place), 0, 0));
            }
        }
        return change(added);
    }

    /** The note that an item has on any list, otherwise the one that it had last. */
    private String noteOn(String place) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().place().equals(place)
                        && !entry.getValue().text().isEmpty())
                .map(Map.Entry::getValue)
                .min(comparing(value -> value.removed() == 0 ? Integer.MIN_VALUE : -value.removed()))
                .map(Value::text)
                .orElse("");
    }

    /** Whether several lists have an item with different notes, one of which a further list would get. */
    boolean isAmbiguous(String place) {
        return values.entrySet().stream()
                        .filter(entry -> entry.getKey().place().equals(place)
                                && entry.getValue().removed() == 0
                                && !entry.getValue().text().isEmpty())
                        .map(entry -> entry.getValue().text())
                        .distinct()
                        .count()
                > 1;
    }

    Runnable take(int list, String place) {
        return remove(new Key(list, place));
    }

    Runnable remove(int list) {
        return remove(new Key(list, ""));
    }

    private Runnable remove(Key key) {
        return change(Map.of(key, values.get(key).removed(++clock)));
    }

    /** Puts back what was removed last, with its lists. */
    void restoreLast() {
        int last = values.values().stream().mapToInt(Value::removed).max().orElse(0);
        if (last == 0) {
            return;
        }
        for (Key key : keys(value -> value.removed() == last)) {
            change(restored(key.list(), ""));
            values.computeIfPresent(key, (same, value) -> value.removed(0));
        }
    }

    private List<Key> keys(Predicate<Value> which) {
        return values.keySet().stream()
                .filter(key -> which.test(values.get(key)))
                .toList();
    }

    /** Deletes for good what was removed. */
    Runnable forget() {
        Map<Key, Value> before = new LinkedHashMap<>(values);
        List<Key> gone = keys(value -> value.removed() != 0);
        Set<Integer> lists = new HashSet<>(gone.stream()
                .filter(key -> key.place().isEmpty())
                .map(Key::list)
                .toList());
        values.keySet().removeIf(key -> gone.contains(key) || lists.contains(key.list()));
        return () -> before.forEach(values::put);
    }

    void make(String name) {
        change(restored(++made, name));
    }

    void rename(int list, String name) {
        values.computeIfPresent(new Key(list, ""), (key, value) -> value.text(name));
    }

    /** Lets stars add to a list. */
    void use(int list) {
        double first = values.get(new Key(lists().getFirst(), "")).at();
        values.computeIfPresent(new Key(list, ""), (key, value) -> new Value(value.text(), first - 1, 0));
    }

    void write(int list, String place, String text) {
        Key key = new Key(list, place);
        values.put(key, values.get(key).text(values.get(key).text() + text));
    }

    /** Saves the lists to a file. */
    void save() {
        saved = new LinkedHashMap<>();
        Map<Integer, String> names = names();
        values.forEach((key, value) -> {
            if (names.containsKey(key.list()) && value.removed() == 0) {
                saved.put(key, key.place().isEmpty() ? value.text(names.get(key.list())) : value);
            }
        });
    }

    /** Loads the file that was saved last. */
    Runnable load() {
        Map<Key, Value> added = new LinkedHashMap<>();
        saved.forEach((key, value) -> {
            if (key.place().isEmpty()) {
                added.putAll(restored(key.list(), value.text()));
            } else {
                Value there = values.getOrDefault(key, value);
                added.put(key, new Value(both(there.text(), value.text()), 0, 0));
            }
        });
        return change(added);
    }

    private static String both(String mine, String theirs) {
        return mine.contains(theirs) ? mine : theirs.contains(mine) ? theirs : mine + "\n" + theirs;
    }
}
