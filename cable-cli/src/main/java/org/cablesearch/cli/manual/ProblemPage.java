// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.LinkedHashMap;
import java.util.Map;

/** The page of the documentation on problem codes, {@code docs/problem-codes.md}. */
public final class ProblemPage {

    private static final String KIND = "## ";
    private static final String CODE = "### ";

    /**
     * The entry of a code.
     *
     * @param kind the part of the page: {@code Rejections}, {@code Problems}, {@code Repairs}
     * @param text its paragraphs, with the line ends of the page
     */
    public record Entry(String kind, String text) {}

    private ProblemPage() {}

    /** The entries by code, in the order of the page. */
    public static Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        String kind = "";
        for (String part : Resource.text("problem-codes.md").split("\n(?=##)")) {
            String heading = part.lines().findFirst().orElse("");
            String text = part.substring(heading.length()).strip();
            if (heading.startsWith(CODE)) {
                entries.put(heading.substring(CODE.length()), new Entry(kind, text));
            } else if (heading.startsWith(KIND)) {
                kind = heading.substring(KIND.length());
            }
        }
        return entries;
    }
}
