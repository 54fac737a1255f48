package org.cablesearch.cluster.internal.search;

/** Regular expressions for values that are taken as they stand. */
final class Expressions {

    private Expressions() {}

    /** What fits any value that begins so. */
    static String beginning(String text) {
        StringBuilder expression = new StringBuilder(text.length() + 2);
        text.codePoints().forEach(c -> {
            if (!Character.isLetterOrDigit(c) && c < 128) {
                expression.append('\\');
            }
            expression.appendCodePoint(c);
        });
        return expression.append(".*").toString();
    }
}
