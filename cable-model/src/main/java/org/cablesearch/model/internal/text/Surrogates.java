package org.cablesearch.model.internal.text;

/** Surrogates, which stand in pairs for one character. */
public final class Surrogates {

    private Surrogates() {}

    /** Whether every surrogate stands in a pair. UTF-8 has no form for half a pair, so all halves would be written alike. */
    public static boolean arePaired(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** The text with every half of a pair replaced, so that it can be shown. */
    public static String replaced(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD");
    }
}
