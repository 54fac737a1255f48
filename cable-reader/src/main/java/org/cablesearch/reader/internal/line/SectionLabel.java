// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.model.internal.text.WordFile;

/**
 * The label that opens a summary, a comment, an action request or a note, or several of them joined.
 *
 * <pre>
 * Summary.    SUMMARY AND COMMENT:    BEGIN SUMMARY    Summary/Comment:    (Note:    ACTION REQUEST:    EMBASSY LIMA COMMENT:
 * </pre>
 *
 * @param kind the kind of section that it opens
 * @param end where it ends in the text, including punctuation and spaces
 */
public record SectionLabel(Kind kind, int end) {

    private static final WordFile FILE = WordFile.of(SectionLabel.class::getResourceAsStream, "section-labels.txt");

    /** The kind of section that a label opens; for a joined label, the first. */
    public enum Kind {
        SUMMARY,
        COMMENT,
        ACTION_REQUEST,
        NOTE
    }

    private static final List<String> BEFORE = FILE.section("before");
    private static final List<String> SUMMARIES = FILE.section("summary");
    private static final List<String> COMMENTS = FILE.section("comment");
    private static final List<String> ACTIONS = FILE.section("action request");
    private static final List<String> NOTES = FILE.section("note");

    /** Joined words; and that the section began elsewhere: {@code Comment continued:}, {@code COMMENT (CONT'D)}. */
    private static final Pattern AFTER = Pattern.compile(
            "(?:[ \\n]{0,20}+(?:AND(?![\\p{L}\\p{N}])|[/&,])[ \\n]{0,20}+(?:" + anyOf("coupled") + ")){0,3}+"
                    + "(?:[ ,(\\n-]{1,20}+(?:" + anyOf("continued") + "))?+",
            Pattern.CASE_INSENSITIVE);

    private static final int MAX_POST_WORDS = 3;

    /** The label at the beginning of a text. */
    public static Optional<SectionLabel> of(String text) {
        int at = Runs.skip(text, 0, "( \n-\"/");
        for (int words = 0; words < 2; words++) {
            for (String before : BEFORE) {
                if (LineWords.startsWithWord(text, at, before)) {
                    at = Runs.skip(text, at + before.length(), " \n");
                }
            }
        }
        return label(text, at > 0 ? afterPost(text, at) : at);
    }

    /** Whether a text is nothing but a label. */
    public static boolean isAlone(String text) {
        return of(text).filter(label -> label.end() == text.length()).isPresent();
    }

    /** {@code EMBASSY LIMA COMMENT}: the index after a post's name, {@code at} itself if none begins there. */
    public static int afterPost(String text, int at) {
        int end = at;
        for (int words = 0; words < MAX_POST_WORDS; words++) {
            int word = Runs.endOfWord(text, end);
            int next = Runs.skip(text, word, " \n");
            if (word == end || next == word) {
                return at;
            }
            if (Posts.canonical(Posts.squeeze(text.substring(at, word))).isPresent()) {
                return next;
            }
            end = next;
        }
        return at;
    }

    /** Whether a line is, or begins with, the label of a summary. */
    public static boolean isSummary(String line) {
        return of(line).filter(label -> label.kind() == Kind.SUMMARY).isPresent();
    }

    private static Optional<SectionLabel> label(String text, int at) {
        for (Kind kind : Kind.values()) {
            for (String word : words(kind)) {
                if (LineWords.startsWithWord(text, at, word)) {
                    return complete(text, kind, at + word.length());
                }
            }
        }
        return Optional.empty();
    }

    /** The words that name a section of this kind, in capitals, including misspellings. */
    public static List<String> words(Kind kind) {
        return switch (kind) {
            case SUMMARY -> SUMMARIES;
            case COMMENT -> COMMENTS;
            case ACTION_REQUEST -> ACTIONS;
            case NOTE -> NOTES;
        };
    }

    /**
     * Completes a label. The word may be followed by joined words ({@code AND COMMENT}, {@code /ACTION REQUEST}). After
     * those, there must be a colon, full stop, dash, parenthesis or line end; or, if the label is in capitals, a text
     * that is not.
     */
    private static Optional<SectionLabel> complete(String text, Kind kind, int wordEnd) {
        Matcher after = AFTER.matcher(text).region(wordEnd, text.length());
        int end = after.lookingAt() ? after.end() : wordEnd;
        int at = Runs.skip(text, end, " ");
        boolean marked = at < text.length() && text.charAt(at) == '(';
        if (at == text.length() || ":.;)-–—\n".indexOf(text.charAt(at)) >= 0 || text.startsWith("//", at)) {
            return Optional.of(new SectionLabel(kind, Runs.skip(text, at, " :.;)-–—/\n")));
        }
        return marked || isCapitalsBeforeMixed(text, end, at)
                ? Optional.of(new SectionLabel(kind, at))
                : Optional.empty();
    }

    /** {@code SUMMARY President Karzai …}. */
    private static boolean isCapitalsBeforeMixed(String text, int end, int at) {
        return Character.isUpperCase(text.charAt(end - 1))
                && Character.isUpperCase(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowerCase(text.charAt(at + 1));
    }

    /** The words of a list, none of them the beginning of a longer word. */
    private static String anyOf(String list) {
        return FILE.section(list).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}\\p{N}])"));
    }
}
