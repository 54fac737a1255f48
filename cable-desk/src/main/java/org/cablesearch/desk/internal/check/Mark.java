// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A quotation mark in a text, and the characters beside it. Some marks only open, others only close; most can do both, and
 * only the text beside them and the marks before them tell.
 *
 * @param text the mark: one character, or two that are typed for one
 * @param start its first character
 * @param before the character before it; a space at the start of a block
 * @param after the character after it; a space at the end of a block
 * @param isElision whether a word follows that is written with an apostrophe before it
 */
record Mark(String text, int start, char before, char after, boolean isElision) {

    /** For each mark that can open, the marks that close it. */
    private static final Map<String, String> CLOSERS = Stream.of(
                    "“ ”", "‟ ”", "” ”", "„ “”", "\" \"", "＂ ＂", "❝ ❞", "〝 〞〟", "« »", "» «»", "‹ ›", "› ‹›", "「 」",
                    "『 』", "`` ''”", "'' ''", ",, ''“”", "‘ ’'", "‛ ’", "‚ ‘’", "’ ’", "' '’", "` '’")
            .map(marks -> marks.split(" "))
            .collect(Collectors.toUnmodifiableMap(marks -> marks[0], marks -> marks[1]));

    /** All characters of the marks. */
    static final String CHARACTERS = "“”‟„\"＂❝❞〝〞〟«»‹›「」『』`'‘’‚‛,";

    private static final String SINGLE = "‘’‚‛'`";
    private static final String ALWAYS_OPEN = "‟❝〝「『";
    private static final String OPENING_BRACKETS = "([{<";

    int end() {
        return start + text.length();
    }

    int width() {
        return text.length();
    }

    boolean isSingle() {
        return text.length() == 1 && SINGLE.contains(text);
    }

    private boolean isWithinWord() {
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    }

    private boolean isIn(String marks) {
        return text.length() == 1 && marks.contains(text);
    }

    boolean closes(Mark opening) {
        return CLOSERS.getOrDefault(opening.text, "").contains(text)
                && text.length() == (text.startsWith("'") && opening.text.length() == 2 ? 2 : 1)
                && canClose();
    }

    private boolean canClose() {
        if (isSingle()) {
            return !Character.isWhitespace(before) && !Character.isLetterOrDigit(after);
        }
        // A low mark is closed by the one that opens in English: not before a word.
        return !isIn("“") || !Character.isLetterOrDigit(after);
    }

    /** Whether only a word after it can belong to this mark. */
    boolean mustOpen() {
        boolean begins = Character.isWhitespace(before) || OPENING_BRACKETS.indexOf(before) >= 0;
        return isIn(ALWAYS_OPEN) || (begins && !isAtEnd() && CLOSERS.containsKey(text));
    }

    /** Whether it opens, if it does not close. */
    boolean opens(boolean couldClose) {
        if (!CLOSERS.containsKey(text) || (isSingle() && isWithinWord())) {
            return false;
        }
        if (isSingle()) {
            return opensSingle();
        }
        return switch (text) {
            case "“", "‟", "„", "❝", "〝", "「", "『", "``" -> true;
            case "«", "‹" -> mustOpen() || !couldClose;
            case "\"", "＂" -> mustOpen() || (!endsText() && !isMeasure());
            case ",," -> mustOpen() && Character.isLetterOrDigit(after);
            default ->
                mustOpen()
                        || (Character.isLetterOrDigit(after) && !Character.isLetterOrDigit(before))
                        || (isIn("»›") && Character.isWhitespace(before) && !endsText());
        };
    }

    private boolean opensSingle() {
        boolean begins = !Character.isLetterOrDigit(before) && !isElision;
        boolean opensWord = Character.isLetter(after) || "[…(“\"".indexOf(after) >= 0;
        return begins && (opensWord || (isIn("‘‚") && Character.isDigit(after))) && before != '-';
    }

    /** Whether only text before it can belong to this mark. */
    private boolean endsText() {
        return !Character.isWhitespace(before) && isAtEnd();
    }

    private boolean isAtEnd() {
        return Character.isWhitespace(after) || ".,;:!?)]}…”’»".indexOf(after) >= 0;
    }

    /** Inches and feet: {@code 12"}. */
    private boolean isMeasure() {
        return isIn("\"'’") && Character.isDigit(before);
    }

    /** Whether a mark that neither opens nor closes is an apostrophe, a measure, or a sign of another kind. */
    boolean isOther() {
        if (isMeasure() || isIn("`") || text.equals(",,")) {
            return true;
        }
        return isSingle()
                && (Character.isLetterOrDigit(after)
                        || Character.isLetterOrDigit(before)
                        || Character.isWhitespace(before));
    }

    /** Whether it is an apostrophe, unless another mark closes it. */
    boolean isWeak() {
        return isIn("’");
    }
}
