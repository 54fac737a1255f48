// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.reader.internal.line.SectionLabel;

/**
 * The comments in the middle of a paragraph.
 *
 * <pre>
 * … (Comment: He did not say so. End Comment.) …      in a parenthesis, with or without closing words
 * … (Embassy comment: He did not. End comment.) …     with its author, the word in small letters
 * … COMMENT: …. END COMMENT. …                        closed by words
 * … Comment: …                                        to the end of the paragraph
 * </pre>
 */
final class Asides {

    /** Who may comment in a parenthesis. */
    private static final List<String> AUTHORS = List.of("EMBASSY", "POST", "MISSION", "CONSULATE", "DEPARTMENT");

    private static final String WORD = "COMMENT";

    private static final Pattern LABEL =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + WORD + "S?[:.]", Pattern.CASE_INSENSITIVE);

    private static final int MAX_AUTHOR_LENGTH = "department ".length();

    private final String text;
    private final int[] closing;
    private final List<String> found = new ArrayList<>();

    private Asides(String text) {
        this.text = text;
        this.closing = closingParentheses(text);
    }

    /** The text of each comment, without label and closing words. */
    static List<String> of(String text) {
        Optional<MatchResult> first = nextLabel(text, 0);
        return first.isEmpty() ? List.of() : new Asides(text).read(first);
    }

    private List<String> read(Optional<MatchResult> first) {
        Optional<SectionEnd> words = SectionEnd.find(text, 0, SectionLabel.Kind.COMMENT);
        for (Optional<MatchResult> label = first; label.isPresent(); ) {
            int start = label.get().end();
            while (words.isPresent() && words.get().start() < start) {
                words = SectionEnd.find(text, words.get().end(), SectionLabel.Kind.COMMENT);
            }
            int end = end(label.get().start(), words);
            if (start < end) {
                found.add(text.substring(start, end).strip());
            }
            label = nextLabel(text, Math.max(end, start));
        }
        return found;
    }

    private int end(int label, Optional<SectionEnd> words) {
        int byWords = words.map(SectionEnd::start).orElse(text.length());
        int open = opening(text, label);
        return open >= 0 && closing[open] > 0 ? Math.min(byWords, closing[open]) : byWords;
    }

    /** The parenthesis or bracket before a label or before its author; -1 if there is none. */
    private static int opening(String text, int label) {
        if (isOpening(text, label - 1)) {
            return label - 1;
        }
        int start = Runs.startOfWord(text, Math.max(0, label - 1), MAX_AUTHOR_LENGTH);
        boolean author = start < label - 1 && AUTHORS.contains(LetterCase.upper(text.substring(start, label - 1)));
        return author && isOpening(text, start - 1) ? start - 1 : -1;
    }

    private static boolean isOpening(String text, int at) {
        return at >= 0 && (text.charAt(at) == '(' || text.charAt(at) == '[');
    }

    /** For each opening parenthesis or bracket, the position of the closing one; 0 elsewhere. */
    private static int[] closingParentheses(String text) {
        int[] closing = new int[text.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                open.push(i);
            } else if ((c == ')' || c == ']') && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
        }
        return closing;
    }

    /**
     * The next {@code Comment:} or {@code COMMENT.} at the beginning of a sentence or a parenthesis. In small letters, the
     * word is a label only in a parenthesis, after its author.
     */
    private static Optional<MatchResult> nextLabel(String text, int from) {
        for (int at = from; (at = LetterCase.indexOf(text, WORD, at)) >= 0; at++) {
            Matcher label = LABEL.matcher(text).useTransparentBounds(true).region(at, text.length());
            boolean capital = text.charAt(at) == 'C';
            boolean opens =
                    opening(text, at) >= 0 ? capital || !isOpening(text, at - 1) : capital && startsSentence(text, at);
            if (opens && label.lookingAt()) {
                return Optional.of(label.toMatchResult());
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a label begins a sentence, alone or after its author ({@code EMBASSY COMMENT:}). The word at the end of
     * one ({@code THE "DAILY NEWS" COMMENTS:}, {@code A CLARIFICATION OR COMMENT.}) is not a label.
     */
    private static boolean startsSentence(String text, int label) {
        int end = Runs.skipBack(text, label, " \t\n");
        int author = Runs.startOfWord(text, end, MAX_AUTHOR_LENGTH);
        if (AUTHORS.contains(LetterCase.upper(text.substring(author, end)))) {
            end = Runs.skipBack(text, author, " \t\n");
        }
        int stop = Runs.skipBack(text, end, "\"'”’");
        return end == 0 || (stop > 0 && ".!?:;)]-–—*_=".indexOf(text.charAt(stop - 1)) >= 0);
    }
}
