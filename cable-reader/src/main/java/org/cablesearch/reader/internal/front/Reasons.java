package org.cablesearch.reader.internal.front;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The reasons for classifying, by section and letter of the executive order.
 *
 * <pre>
 * 1.4 (b) and (d)    1.4 (B & D)    1.4b,d    1.5 (A/C)    1,4 (b), (d)    1. 4 b
 * </pre>
 */
final class Reasons {

    private Reasons() {}

    /** In the form {@code 1.4(b)}, each once, in order. */
    static List<String> of(String text) {
        Set<String> reasons = new LinkedHashSet<>();
        for (int at = text.indexOf('1'); at >= 0; at = text.indexOf('1', at + 1)) {
            int end = sectionEnd(text, at);
            if (end > 0) {
                addLetters(text, end, "1." + text.charAt(end - 1), reasons);
            }
        }
        return List.copyOf(reasons);
    }

    /** Where {@code 1.4} ends that begins at {@code at}; -1 if none does. */
    private static int sectionEnd(String text, int at) {
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        int next = at + 1;
        while (next < text.length() && next - at <= 3 && ".,- ".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean isSection = begins
                && next > at + 1
                && next < text.length()
                && (text.charAt(next) == '4' || text.charAt(next) == '5')
                && (next + 1 == text.length() || !Character.isDigit(text.charAt(next + 1)));
        return isSection ? next + 1 : -1;
    }

    private static void addLetters(String text, int from, String section, Set<String> reasons) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Character.isLetter(c)) {
                if (Character.isDigit(c)) {
                    return;
                }
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && end - at < 5 && Character.isLetter(text.charAt(end))) {
                end++;
            }
            String word = text.substring(at, end).toLowerCase(java.util.Locale.ROOT);
            if (word.equals("a") && text.startsWith(" nd", end)) {
                end += " nd".length();
            } else if (word.length() == 1 && word.charAt(0) <= 'h') {
                reasons.add(section + "(" + word + ")");
            } else if (word.length() == 2 && word.charAt(0) <= 'h' && word.charAt(1) <= 'h' && !word.equals("ad")) {
                reasons.add(section + "(" + word.charAt(0) + ")");
                reasons.add(section + "(" + word.charAt(1) + ")");
            } else if (!CONNECTORS.contains(word)) {
                return;
            }
            at = end;
        }
    }

    private static final Set<String> CONNECTORS = Set.of("and", "an", "nd", "or", "n", "para", "s");
}
