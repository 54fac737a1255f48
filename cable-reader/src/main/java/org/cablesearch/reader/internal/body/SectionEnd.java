package org.cablesearch.reader.internal.body;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cablesearch.reader.internal.line.SectionLabel;

/**
 * The words that close a summary, comment or note, perhaps over a line end.
 *
 * <pre>
 * End Summary.    END SUMMARY AND COMMENT.    End of comment.    END
 *                                                                SUMMARY.
 * </pre>
 *
 * @param start where {@code END} begins
 * @param end where they end, stops and closing parentheses included
 */
record SectionEnd(int start, int end) {

    private static final List<String> SUMMARY = List.of("SUMMARY", "SUMMAY", "SUMMARRY", "SUMARY");
    private static final List<String> COMMENT = List.of("COMMENTS", "COMMENT", "COMMMENT");

    /** The first such words for this kind at or after {@code from}; a coupled end closes both of its kinds. */
    static Optional<SectionEnd> find(String text, int from, SectionLabel.Kind kind) {
        for (int at = nextEnd(text, from); at >= 0; at = nextEnd(text, at + 3)) {
            int word = skipBlanks(text, at + 3);
            word = startsWithWord(text, word, "OF") ? skipBlanks(text, word + 2) : word;
            int end = closing(text, word, kind);
            if (end > 0) {
                return Optional.of(new SectionEnd(at, end));
            }
        }
        return Optional.empty();
    }

    /** The word of the kind among the first words after {@code END}: {@code SUMMARY}, {@code COMMENT AND SUMMARY}. */
    private static int closing(String text, int from, SectionLabel.Kind kind) {
        int at = from;
        int found = -1;
        for (int words = 0; words < MOST_WORDS; words++) {
            int end = endOfWord(text, at);
            String word = text.substring(at, end).toUpperCase(Locale.ROOT);
            boolean isKind = words(kind).contains(word);
            boolean isOther = COUPLED.contains(word);
            if (!isKind && !isOther) {
                break;
            }
            found = isKind || found > 0 ? end : found;
            at = skip(text, end, " \n/&");
        }
        return found < 0 ? -1 : skip(text, found, " .):;]-\"");
    }

    private static final List<String> COUPLED = List.of(
            "AND",
            "ACTION",
            "REQUEST",
            "COMMENT",
            "SUMMARY",
            "INTRODUCTION",
            "NOTE",
            "RECOMMENDATION",
            "OVERVIEW",
            "EXECUTIVE",
            "EMBASSY",
            "POST",
            "BACKGROUND");

    private static List<String> words(SectionLabel.Kind kind) {
        return kind == SectionLabel.Kind.SUMMARY ? SUMMARY : COMMENT;
    }

    /** The next {@code END} that is a word of its own. */
    private static int nextEnd(String text, int from) {
        for (int i = from; i + 3 < text.length(); i++) {
            char next = text.charAt(i + 1);
            if ((next == 'n' || next == 'N')
                    && startsWithWord(text, i, "END")
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWithWord(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_WORD && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipBlanks(String text, int from) {
        return skip(text, from, " \n");
    }

    private static int skip(String text, int from, String chars) {
        int at = from;
        while (at < text.length() && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 16;
}
