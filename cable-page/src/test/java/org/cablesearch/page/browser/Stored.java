// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

/** What the browser has stored for the page, changed behind its back. */
final class Stored {

    private Stored() {}

    /** Changes the note of the only item, as another tab of which this one has not heard yet. */
    static void replaceNote(Screen screen, String note) {
        screen.driver().executeScript("""
                        const key = Object.keys(localStorage).find((one) => /^cables\\.kept\\..*\\t/.test(one));
                        const item = JSON.parse(localStorage.getItem(key));
                        localStorage.setItem(key, JSON.stringify({ ...item, note: arguments[0] }));\
                        """, note);
    }

    /** Replaces the id of the cables of all items, as if the index did not hold them any more. */
    static void replaceIds(Screen screen, String id, String other) {
        screen.driver().executeScript("""
                        for (const key of Object.keys(localStorage).filter((one) => one.startsWith("cables.kept.") && one.includes("\\t"))) {
                          const [from, to] = arguments;
                          localStorage.setItem(key.replace(from, to), localStorage.getItem(key).replaceAll(from, to));
                          localStorage.removeItem(key);
                        }\
                        """, id, other);
    }

    /** Of how many items the text is known. */
    static long hashes(Screen screen) {
        return (Long) screen.driver().executeScript("""
                        return Object.entries(localStorage).filter(([, value]) => /"hash":"[^"]/.test(value)).length;\
                        """);
    }

    /** Stores a list with many items that the index does not hold, each with a note. */
    static void lists(Screen screen, int size) {
        screen.driver().executeScript("""
                        localStorage.clear();
                        localStorage.setItem("cables.kept.big", JSON.stringify({ name: "Big", at: 1, removed: "" }));
                        for (let i = 0; i < arguments[0]; i++) {
                          localStorage.setItem(`cables.kept.big\\t06X${i}::`, JSON.stringify(
                            { cable: `06X${i}`, subject: `Subject ${i}`, note: `A note, number ${i}`, at: i, removed: "" }));
                        }\
                        """, size);
    }

    /** Fills the storage, down to the last few letters, with what has a name. */
    static void fill(Screen screen, String name) {
        screen.driver().executeScript("""
                        for (let size = 1 << 22, n = 0; size >= 1; n++) {
                          try {
                            localStorage.setItem(arguments[0] + n, "x".repeat(size));
                          } catch {
                            size >>= 1;
                          }
                        }\
                        """, name);
    }

    /** Removes what has a name, of which the other tabs hear. */
    static void makeRoom(Screen screen, String name) {
        screen.driver().executeScript("""
                        Object.keys(localStorage).filter((key) => key.startsWith(arguments[0])).forEach((key) => localStorage.removeItem(key));\
                        """, name);
    }
}
