// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.util.Map;

/**
 * The display of a stream. Java cannot determine whether a single stream is a terminal, so the launcher passes the
 * width of each stream that is one, in the system properties {@code cables.out.columns} and {@code cables.err.columns}.
 *
 * @param terminal whether it is a terminal
 * @param redraws whether a line can be overwritten, as a progress bar and a pager do
 * @param colour whether it shows colours
 * @param columns the maximum width of a line
 */
public record Display(boolean terminal, boolean redraws, boolean colour, int columns) {

    /** A pipe or a file. */
    public static final Display PIPE = new Display(false, false, false, 80);

    private static final int MIN_COLUMNS = 20;

    /** Longer lines are hard to read. */
    private static final int MAX_COLUMNS = 100;

    /**
     * The display for a width and an environment.
     *
     * @param columns the width of the terminal; empty for no terminal, 0 if the width is unknown
     * @param environment for {@code NO_COLOR} and {@code TERM}
     */
    public static Display of(String columns, Map<String, String> environment) {
        if (columns.isEmpty()) {
            return PIPE;
        }
        boolean redraws = !environment.getOrDefault("TERM", "").equals("dumb");
        boolean colour = redraws && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Display(true, redraws, colour, width(columns));
    }

    private static int width(String columns) {
        try {
            int width = Integer.parseInt(columns);
            return width == 0 ? PIPE.columns : Math.clamp(width, MIN_COLUMNS, MAX_COLUMNS);
        } catch (NumberFormatException e) {
            return PIPE.columns;
        }
    }
}
