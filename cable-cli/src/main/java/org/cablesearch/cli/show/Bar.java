package org.cablesearch.cli.show;

/** A bar of block characters, as exact as an eighth of one. */
public final class Bar {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private Bar() {}

    /** A bar for a number; the greatest number has one of the full width, and only 0 has none. */
    public static String of(long number, long greatest, int width) {
        if (number == 0) {
            return "";
        }
        long eighths = Math.max(1, Math.round(8.0 * width * number / greatest));
        String full = "█".repeat((int) (eighths / 8));
        int rest = (int) (eighths % 8);
        return rest == 0 ? full : full + EIGHTHS.charAt(rest);
    }
}
