// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes numeric character references that an HTML page left in a text: {@literal &}#8217; for an apostrophe. */
public final class CharacterReferences {

    private static final Pattern REFERENCE = Pattern.compile("&#(?:(\\d{2,7})|[xX]([0-9a-fA-F]{2,6}));");

    private CharacterReferences() {}

    public static String decode(String text) {
        if (!text.contains("&#")) {
            return text;
        }
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) != null ? character(match.group(1), 10) : character(match.group(2), 16)));
    }

    private static String character(String digits, int radix) {
        int code = Integer.parseInt(digits, radix);
        return Character.isValidCodePoint(code) && code > 0x1f ? Character.toString(code) : " ";
    }
}
