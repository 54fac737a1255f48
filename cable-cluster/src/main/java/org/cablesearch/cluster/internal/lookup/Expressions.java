package org.cablesearch.cluster.internal.lookup;

/** Creates regular expressions for literal values. */
public final class Expressions {

    private Expressions() {}

    /** An expression that fits any value with this prefix. */
    public static String beginning(String text) {
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
