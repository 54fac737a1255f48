// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.List;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.model.internal.text.WordFile;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.LineWords;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.Ruler;

/**
 * Recognizes lines that may follow a signature, or come between it and the text.
 *
 * <pre>
 * NNNN    SECRET    Declassified/Released …    2004CARACA01540 - UNCLASSIFIED    End Cable Text    http://…
 * </pre>
 */
public final class CableTail {

    private static final WordFile FILE = WordFile.of(CableTail.class::getResourceAsStream, "ends.txt");

    private static final List<String> TAILS = FILE.section("tail");

    private static final List<String> OF_POST = FILE.section("of a post");

    private static final List<String> CLOSINGS = FILE.words("closing");

    private static final Pattern STATEMENT = Pattern.compile(
            "(?i)(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\\b.*[`*=;(]|(?:FROM|WHERE|ORDER BY|VALUES)\\b.*[`=]");

    /** {@code 1 2 3 4}: single numbers in a row. */
    private static final Pattern COUNT = Pattern.compile("\\d(?: \\d){2,99}");

    private static final String CLASSIFICATION = "Classification:";
    private static final int MIN_FRAME = 3;
    private static final int MAX_POST_LINE_LENGTH = 100;
    private static final int MAX_CLOSING_LENGTH = 30;
    private static final int MAX_LINK_LENGTH = 150;

    private CableTail() {}

    /**
     * Whether a line may come between a signature and the end: a blank line, a transmission mark, a link, a release
     * note.
     */
    static boolean isTail(String line) {
        String lower = LetterCase.lower(line);
        return line.isEmpty()
                || isTransmissionMark(line)
                || Ruler.isRuler(line)
                || TAILS.stream().anyMatch(lower::startsWith)
                || isLink(line)
                || isStatement(line)
                || line.contains(" @ ")
                || LineWords.isRedacted(line)
                || isFootOfPage(line)
                || isFramed(line)
                || COUNT.matcher(line).matches();
    }

    /**
     * Whether a line begins a footer, which may continue on the next lines: {@code Declassified/Released …},
     * {@code "Visit …}.
     */
    static boolean beginsFooter(String line) {
        String text = LetterCase.lower(line.substring(Runs.skip(line, 0, "\"'“” ")));
        return text.startsWith("declassified/") || text.startsWith("released/") || isVisit(text);
    }

    /** {@code Visit Embassy Lima's Classified Website:}, {@code Visit the Amazon Forum at}. */
    private static boolean isVisit(String lower) {
        boolean site = lower.contains("website")
                || lower.contains("web site")
                || lower.contains("http")
                || lower.endsWith(" at")
                || lower.endsWith(" at:");
        return site && (lower.startsWith("visit ") || lower.startsWith("please visit "));
    }

    /**
     * Whether a line is one that a post puts below a name: its own name and address, a link to more cables, or only
     * punctuation.
     */
    static boolean isOfPost(String line) {
        String lower = LetterCase.lower(line);
        boolean sentenceContinues = Character.isLowerCase(line.charAt(0)) && line.indexOf(' ') > 0;
        return line.length() <= MAX_POST_LINE_LENGTH
                && !sentenceContinues
                && (line.chars().noneMatch(Character::isLetter)
                        || OF_POST.stream().anyMatch(lower::contains));
    }

    /** A line of a statement to the database from which the text was dumped: {@code SELECT * FROM `cable` …}. */
    private static boolean isStatement(String line) {
        return STATEMENT.matcher(line).lookingAt();
    }

    /** {@code Best regards,}: a name follows. */
    static boolean isClosing(String line) {
        String lower = LetterCase.lower(line);
        return lower.length() <= MAX_CLOSING_LENGTH && CLOSINGS.stream().anyMatch(lower::contains);
    }

    /** {@code Visit Embassy Rabat's Classified Website;}, {@code http://www.intelink.sgov.gov/wiki/Portal:Moro cco}. */
    static boolean isLink(String line) {
        if (line.length() > MAX_LINK_LENGTH || ParagraphOpening.of(line).isPresent()) {
            return false;
        }
        String lower = LetterCase.lower(line);
        return lower.contains("http") || lower.contains(".sgov.gov") || isVisit(lower);
    }

    /** {@code 2004CARACA01540 - UNCLASSIFIED}, {@code 2004CARACA01540 - Classification: UNCLASSIFIED}. */
    private static boolean isFootOfPage(String line) {
        int dash = line.indexOf(" - ");
        if (dash < 0 || !Digits.is(line.charAt(0))) {
            return false;
        }
        String rest = line.substring(dash + " - ".length());
        boolean labelled = LetterCase.isAt(rest, 0, CLASSIFICATION);
        return ClassWord.isAlone(labelled ? rest.substring(CLASSIFICATION.length()) : rest);
    }

    /** {@code ====CABLE ENDS====}, {@code @@@OASYS@@@}: words between rows of one mark, inserted by a system. */
    private static boolean isFramed(String line) {
        int last = line.length() - 1;
        char mark = line.charAt(0);
        int start = Runs.skip(line, 0, String.valueOf(mark));
        int end = Runs.skipBack(line, last + 1, String.valueOf(mark));
        return !Character.isLetterOrDigit(mark) && start >= MIN_FRAME && last + 1 - end >= MIN_FRAME;
    }

    /** The beginning of a footnote: {@code [1] …}, {@code (1) …}, {@code 1 …}, {@code * …}. */
    static boolean isNote(String line) {
        int number = Runs.skip(line, 0, "[(*");
        int end = Digits.end(line, number);
        int text = Runs.skip(line, end, ")]./ ");
        return end - number <= 2 && end > 0 && text > end && text < line.length();
    }

    /**
     * Whether a line below the text is a transmission mark; there, {@code ...} and {@code <...>} are some, too.
     */
    public static boolean isTransmissionMark(String line) {
        return ClassWord.isTransmissionMark(line)
                || line.equalsIgnoreCase("CABLE ENDS")
                || line.equalsIgnoreCase("CABLE ENDS.")
                || (line.startsWith("<") && line.endsWith(">"))
                || (!line.isEmpty() && line.chars().allMatch(c -> ".>#…".indexOf(c) >= 0));
    }
}
