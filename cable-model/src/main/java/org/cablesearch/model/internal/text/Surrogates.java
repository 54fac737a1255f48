// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

/** Surrogates, which encode one character in pairs. */
public final class Surrogates {

    private Surrogates() {}

    /**
     * Whether every surrogate is paired. UTF-8 cannot encode an unpaired one, so all of them would be written alike.
     */
    public static boolean arePaired(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** The text, or its first characters and an ellipsis if it has more than {@code most}; no pair is divided. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** The text with every unpaired surrogate replaced, so that it can be shown. */
    public static String replaced(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD");
    }
}
