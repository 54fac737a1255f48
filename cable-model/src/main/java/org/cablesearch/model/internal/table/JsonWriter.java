// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import org.cablesearch.model.internal.text.Controls;

/**
 * Writes JSON on one line, without spaces. Escapes what a terminal may obey, what many programs take for a line end, and
 * a surrogate without its other half, which would be lost in UTF-8. Not thread-safe.
 */
public final class JsonWriter {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder out = new StringBuilder();
    private boolean afterValue;

    /** Writes an object; the caller writes its keys, each with a value. */
    public void object(Runnable members) {
        nested('{', members, '}');
    }

    /** Writes an array; the caller writes its elements. */
    public void array(Runnable elements) {
        nested('[', elements, ']');
    }

    private void nested(char start, Runnable content, char end) {
        separate();
        out.append(start);
        afterValue = false;
        content.run();
        out.append(end);
        afterValue = true;
    }

    /** Writes a key, whose value comes next. */
    public JsonWriter key(String key) {
        text(key);
        out.append(':');
        afterValue = false;
        return this;
    }

    /** Writes a text. */
    public void text(String text) {
        separate();
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscaped(text, i)) {
                out.append(text, written, i);
                escape(text.charAt(i));
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    /** Writes a whole number. */
    public void number(long number) {
        separate();
        out.append(number);
    }

    /** Writes a number, which is neither infinite nor NaN. */
    public void number(double number) {
        separate();
        out.append(number);
    }

    /** Writes {@code true} or {@code false}. */
    public void flag(boolean flag) {
        separate();
        out.append(flag);
    }

    /** Writes {@code null}. */
    public void none() {
        separate();
        out.append("null");
    }

    private void separate() {
        if (afterValue) {
            out.append(',');
        }
        afterValue = true;
    }

    private static boolean isEscaped(String text, int at) {
        char c = text.charAt(at);
        return c <= '~' ? c < ' ' || c == '"' || c == '\\' : Controls.isEscapedInJson(c) || isHalfPair(text, at);
    }

    private static boolean isHalfPair(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private void escape(char c) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\b' -> out.append('b');
            case '\t' -> out.append('t');
            case '\n' -> out.append('n');
            case '\f' -> out.append('f');
            case '\r' -> out.append('r');
            default -> {
                out.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX[c >> shift & 0xf]);
                }
            }
        }
    }

    /** The text written. */
    @Override
    public String toString() {
        return out.toString();
    }
}
