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
