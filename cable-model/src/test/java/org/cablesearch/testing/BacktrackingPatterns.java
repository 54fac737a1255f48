// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Strains each regular expression of a module with what it looks for, repeated, on a small stack. */
public final class BacktrackingPatterns {

    /** How often, for each other character, one of a text of limited length may be read. */
    private static final long MAX_READS_OF_LIMITED = 4;

    /** The end of a text. Few expressions match it, so that all the text before it is tried in vain. */
    public static final String END = "!";

    private BacktrackingPatterns() {}

    /**
     * The expressions that read a text again and again, with the text; none are expected.
     *
     * @param module {@link java.lang.invoke.MethodHandles#lookup()}, called in a test of the module
     * @param maxReads how often one character may be read: often by a long alternation, but not once for each character
     *     before it
     * @param limited constants, or classes, whose expressions are only applied to texts of a limited length, with that
     *     length; these may read each character again for each other one
     * @throws StackOverflowError if an expression overflows the stack
     */
    public static List<String> readTooOften(Lookup module, int maxReads, Map<String, Integer> limited) {
        List<String> slow = new ArrayList<>();
        Map<String, Pattern> patterns = new TreeMap<>(ModulePatterns.of(module));
        patterns.putAll(ModulePatterns.inCalls());
        patterns.forEach((name, pattern) -> {
            int length = limited.getOrDefault(
                    name, limited.getOrDefault(name.substring(0, name.indexOf('.')), BacktrackingInput.LENGTH));
            long reads = length < BacktrackingInput.LENGTH ? MAX_READS_OF_LIMITED * length : maxReads;
            for (BacktrackingInput strain : BacktrackingInput.of(pattern)) {
                String text = strain.ofLength(length) + END;
                long max = reads * text.length();
                SmallStack.run(() -> {
                    if (CountedText.readsToFind(pattern, text, max) > max) {
                        slow.add(name + ": " + strain);
                    }
                });
            }
        });
        return slow;
    }
}
