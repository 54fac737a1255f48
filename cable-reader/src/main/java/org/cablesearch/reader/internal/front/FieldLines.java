// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.ClassificationLine;
import org.cablesearch.reader.internal.line.Field;
import org.cablesearch.reader.internal.line.Keyword;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.LineWords;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.Portion;
import org.cablesearch.reader.internal.line.SectionLabel;

/** Whether a line without a keyword belongs to the open field above it. */
final class FieldLines {

    private static final Pattern LABEL = Pattern.compile("(?<![A-Z0-9.'])([A-Z])[.):\\]]");

    private static final Pattern LABELLED = Pattern.compile("[(\\[]?(?:[\\p{L}\\p{N}]|\\d\\d)[.)\\]:]");
    private static final Pattern OPEN_END = Pattern.compile("(?i)(?:[,;&-]| AND)$");

    private static final List<String> NOTICES = List.of("this is an action", "this cable", "this message");

    private static final int MAX_ORDER_LENGTH = 70;
    private static final int MAX_NUMBER_LENGTH = 6;
    private static final int MAX_REFERENCE_LINE_LENGTH = 400;
    private static final int MAX_POST_LENGTH = 30;

    private FieldLines() {}

    static boolean continues(Field field, List<Line> above, PagedLine line, TagTable table) {
        String text = line.text().strip();
        if (line.isRuler() || isCaption(field, text)) {
            return false;
        }
        return switch (field) {
            case ORDER -> above.isEmpty() || (text.length() <= MAX_ORDER_LENGTH && !PassingParser.isPassing(text));
            case TAGS -> TagsParser.continues(last(above), text, table);
            case SUBJECT ->
                above.isEmpty()
                        || ((!line.cut() || isUnfinished(above))
                                && !isNotice(text)
                                && !opensText(text)
                                && !PassingParser.isAddressed(text));
            case REFERENCES -> continuesInReferences(above, text);
            case CLASSIFIED_BY -> ClassifiedByParser.continues(above, text);
        };
    }

    /**
     * Whether a subject must continue after a blank line or a page mark, since it ends in a word such as {@code AND}.
     */
    static boolean isUnfinished(List<Line> subject) {
        return LineWords.isUnfinished(last(subject));
    }

    private static boolean isCaption(Field field, String text) {
        return ClassWord.isAlone(text)
                || ClassificationLine.is(text)
                || (field != Field.SUBJECT && Captions.ofLine(text).isPresent());
    }

    private static String last(List<Line> lines) {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).text().strip();
    }

    /** Whether a line begins a summary, however it is numbered: {@code 1 . SUMMARY}, {@code (1) SUMMARY}. */
    private static boolean opensText(String line) {
        int at = 0;
        while (at < line.length() && at < MAX_NUMBER_LENGTH && !Character.isLetter(line.charAt(at))) {
            at++;
        }
        return SectionLabel.isSummary(line.substring(at));
    }

    /** {@code Sensitive But Unclassified. Please protect accordingly.}, {@code This is an action request}, {@code (U) …}. */
    private static boolean isNotice(String text) {
        String lower = LetterCase.lower(text);
        return Captions.isNotice(text)
                || NOTICES.stream().anyMatch(lower::startsWith)
                || lower.equals("sensitive")
                || lower.equals("sipdis")
                || Portion.inAnyCase(text).isPresent();
    }

    /**
     * In the references, a line belongs to the field unless it is a sentence. After a blank line it must be a new item,
     * with a label, or complete one whose serial is missing ({@code C) RIO} / {@code DE JANEIRO 1291}).
     */
    private static boolean continuesInReferences(List<Line> lines, String text) {
        if ((isNotice(text) && !isLabelLikeMarking(lines, text))
                || PassingParser.isCorrection(text)
                || SectionLabel.isSummary(text)
                || text.length() > MAX_REFERENCE_LINE_LENGTH) {
            return false;
        }
        if (lines.isEmpty() || isLabelled(text)) {
            return true;
        }
        boolean afterBlank = last(lines).isEmpty();
        String above = afterBlank ? last(lines.subList(0, lines.size() - 1)) : last(lines);
        boolean expectsMore = isOpen(above) || (afterBlank && (!hasSerial(above) || lacksSerial(above, text)));
        return (expectsMore && (isOpen(above) || isCitation(text)))
                || (afterBlank && hasNextLabel(lines, text))
                || (!afterBlank && isCitation(text) && !isSentence(text));
    }

    /** {@code OF 10/6 D) STATE 215870}: the end of an item that a blank line cut, then the next label. */
    private static boolean hasNextLabel(List<Line> above, String text) {
        Optional<MatchResult> last = lastLabel(above.stream().map(Line::text).collect(Collectors.joining(" ")));
        return last.isPresent()
                && LABEL.matcher(LetterCase.upper(text))
                        .results()
                        .anyMatch(next ->
                                next.group(1).charAt(0) == last.get().group(1).charAt(0) + 1
                                        && Digits.isIn(text, next.end()));
    }

    private static Optional<MatchResult> lastLabel(String text) {
        return LABEL.matcher(LetterCase.upper(text)).results().reduce((before, last) -> last);
    }

    /**
     * {@code (C) 05 LAGOS 1440} is the item C, but {@code (C) The minister …} is confidential text. {@code (C)} alone
     * is the item after B.
     */
    private static boolean isLabelLikeMarking(List<Line> above, String text) {
        String rest = text.substring(text.indexOf(')') + 1).strip();
        if (!isLabelled(text)) {
            return false;
        }
        if (rest.isEmpty()) {
            String before = "(" + (char) (text.charAt(1) - 1) + ")";
            return above.stream().anyMatch(line -> line.text().contains(before));
        }
        return Digits.isIn(rest, 0)
                && !isSentence(rest)
                && !SectionLabel.isSummary(rest)
                && Keyword.atStart(rest).isEmpty();
    }

    /** {@code A. LIMA 100 B. RIO} / blank / {@code DE JANEIRO 33}: the last item lacks its serial, and the line has one. */
    private static boolean lacksSerial(String above, String text) {
        return lastLabel(above)
                .filter(label -> !Digits.isIn(above, label.end())
                        && Digits.is(text.charAt(text.length() - 1))
                        && LetterCase.isUpper(text))
                .isPresent();
    }

    /** Whether a line has more numbers than the year after its last label: {@code B. 06} lacks post and serial. */
    private static boolean hasSerial(String line) {
        int label = Math.max(line.lastIndexOf(')'), line.lastIndexOf('.'));
        String item = line.substring(label + 1).strip();
        boolean yearAlone = label >= 0 && item.length() == 2 && Digits.are(item, 0, 2);
        return Digits.isIn(line, 0) && !yearAlone;
    }

    /** {@code B. …}, {@code (B) …}, {@code B) …}, {@code [B] …}, {@code B: …}, {@code REF B}. */
    private static boolean isLabelled(String text) {
        return LABELLED.matcher(text).lookingAt();
    }

    /** Whether the line above is unfinished: it ends in a comma or a conjunction, or a parenthesis is open. */
    private static boolean isOpen(String above) {
        return OPEN_END.matcher(above).find() || above.lastIndexOf('(') > above.lastIndexOf(')');
    }

    private static boolean isCitation(String text) {
        String upper = LetterCase.upper(text);
        return Digits.isIn(upper, 0)
                || upper.contains("NOTAL")
                || upper.contains("PREVIOUS")
                || (upper.equals(text) && text.length() <= MAX_POST_LENGTH);
    }

    /** Whether a line reads as prose: more than half of its words are lowercase. */
    private static boolean isSentence(String text) {
        return Blanks.words(text).size() > 3 && LineWords.isMostlySmall(text);
    }
}
