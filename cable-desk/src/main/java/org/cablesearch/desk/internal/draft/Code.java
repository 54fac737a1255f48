// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.draft;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of Markdown that are not prose: its front matter, and code between fences. */
final class Code {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,99}|~{3,99})([^`]*)");
    private static final Pattern END_OF_FRONT = Pattern.compile("(?:---|\\.\\.\\.)\\s*");

    private Code() {}

    /** The indices of these lines. Front matter or a fence without an end counts as prose. */
    static BitSet lines(String[] lines) {
        BitSet code = new BitSet(lines.length);
        int from = frontMatter(lines);
        code.set(0, from);
        Set<String> unclosed = new HashSet<>();
        for (int i = from; i < lines.length; i++) {
            Matcher fence = FENCE.matcher(lines[i].stripTrailing());
            if (fence.matches() && !unclosed.contains(fence.group(1))) {
                int end = end(lines, i, fence.group(1));
                if (end < 0) {
                    unclosed.add(fence.group(1));
                } else {
                    code.set(i, end + 1);
                    i = end;
                }
            }
        }
        return code;
    }

    private static int frontMatter(String[] lines) {
        if (!lines[0].stripTrailing().equals("---") || lines.length < 2 || lines[1].isBlank()) {
            return 0;
        }
        for (int i = 1; i < lines.length; i++) {
            if (END_OF_FRONT.matcher(lines[i]).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The line that closes a fence: at least as many of the same characters, and nothing else; -1 if there is none. */
    private static int end(String[] lines, int open, String fence) {
        for (int i = open + 1; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0))) {
                return i;
            }
        }
        return -1;
    }
}
