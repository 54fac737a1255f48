// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.cite;

import java.util.regex.Pattern;

/**
 * The subject of a cable in double quotation marks. As American English has it, its own marks become single ones, and the
 * comma that follows is inside all marks that close there, in place of a full stop.
 */
final class QuotedSubject {

    /** A stop or comma that the comma after the subject replaces; an ellipsis is kept. */
    private static final Pattern STOP = Pattern.compile("(?<!\\.)[.,]$");

    /** An apostrophe that begins a quotation: {@code 'NEW'}, not {@code FARMERS'}. */
    private static final Pattern OPENING = Pattern.compile("(?<![\\p{L}\\p{N}])['‘](?=[\\p{L}\\p{N}])");

    private QuotedSubject() {}

    /** {@code “THE ‘NEW’ PORT,”}; empty for an empty subject. */
    static String of(String subject) {
        String text = withoutStop(subject);
        String closing = OPENING.matcher(text).find() ? "\"”'’" : "\"”";
        int end = text.length();
        while (end > 0 && closing.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String words = withoutStop(text.substring(0, end));
        String marks = text.substring(end).replaceAll("[\"”]", "’");
        return words.isEmpty() ? "" : "“" + withSingleMarks(words) + "," + marks + "”";
    }

    private static String withoutStop(String text) {
        return STOP.matcher(text).replaceFirst("").stripTrailing();
    }

    private static String withSingleMarks(String text) {
        StringBuilder single = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                single.append(open ? '’' : '‘');
                open = !open;
            } else {
                single.append(c == '“' ? '‘' : c == '”' ? '’' : c);
            }
        }
        return single.toString();
    }
}
