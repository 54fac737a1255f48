// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.model.internal.text.WordFile;
import org.cablesearch.reader.internal.line.LineWords;
import org.cablesearch.reader.internal.line.SectionLabel;

/**
 * The words that close a summary, comment or note; they may contain a line end.
 *
 * <pre>
 * End Summary.    END SUMMARY AND COMMENT.    End of comment.    END
 *                                                                SUMMARY.
 * END EMBASSY LIMA COMMENT.
 * </pre>
 *
 * @param start where {@code END} begins
 * @param end where they end, including full stops and closing parentheses
 */
record SectionEnd(int start, int end) {

    private static final Set<String> COUPLED = Set.copyOf(
            WordFile.of(SectionEnd.class::getResourceAsStream, "ends.txt").words("coupled"));
    private static final int MAX_WORDS = 6;
    private static final int MAX_WORD_LENGTH = 16;

    /** The first such words for this kind at or after {@code from}; a joined end closes both of its kinds. */
    static Optional<SectionEnd> find(String text, int from, SectionLabel.Kind kind) {
        for (int at = nextEnd(text, from); at >= 0; at = nextEnd(text, at + 3)) {
            int word = Runs.skip(text, at + 3, " \n");
            word = LineWords.startsWithWord(text, word, "OF") ? Runs.skip(text, word + 2, " \n") : word;
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
        for (int words = 0; words < MAX_WORDS; words++) {
            int end = Runs.endOfWord(text, at, MAX_WORD_LENGTH);
            String word = LetterCase.upper(text.substring(at, end));
            boolean isKind = SectionLabel.words(kind).contains(word);
            boolean isOther = COUPLED.contains(word);
            int post = isKind || isOther || words == 0 ? at : SectionLabel.afterPost(text, at);
            if (!isKind && !isOther && post == at) {
                break;
            }
            found = isKind || (isOther && found > 0) ? end : found;
            at = post > at ? post : Runs.skip(text, end, " \n/&");
        }
        return found < 0 ? -1 : Runs.skip(text, found, " .):;]-\"");
    }

    /** The next {@code END} as a word. */
    private static int nextEnd(String text, int from) {
        for (int at = from; (at = LetterCase.indexOf(text, "END", at)) >= 0; at++) {
            if (LineWords.startsWithWord(text, at, "END")
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                return at;
            }
        }
        return -1;
    }
}
