package org.cablesearch.cli.console;

/** Text that is safe to show: a cable may hold control characters, and a terminal would obey them. */
public final class Printable {

    private static final char INSTEAD = '\ufffd';

    private Printable() {}

    /** The text with control characters replaced, but for line ends, tabs and this command's own {@link Style}s. */
    public static String of(String text, Display display) {
        if (text.chars().noneMatch(Printable::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int style = display.colour() ? styleAt(text, i) : 0;
            if (style > 0) {
                safe.append(text, i, i + style);
            } else {
                safe.append(isUnsafe(text.charAt(i)) ? INSTEAD : text.charAt(i));
            }
            i += Math.max(style, 1);
        }
        return safe.toString();
    }

    /** The text on one line, safe to show. */
    public static String oneLine(String text) {
        return of(text.replaceAll("[\\r\\n\\t]+", " ").strip(), Display.PIPE);
    }

    private static boolean isUnsafe(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    /** The length of the style's code that stands at a place, 0 for none. */
    private static int styleAt(String text, int at) {
        for (Style style : Style.values()) {
            if (text.startsWith(style.code(), at)) {
                return style.code().length();
            }
        }
        return text.startsWith(Style.END, at) ? Style.END.length() : 0;
    }
}
