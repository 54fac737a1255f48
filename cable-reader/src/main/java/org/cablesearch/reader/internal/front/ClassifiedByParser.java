// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.names.Positions;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.Field;
import org.cablesearch.reader.internal.line.Keyword;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.Portion;
import org.cablesearch.reader.internal.line.SectionLabel;

/**
 * Reads who classified a cable, and why.
 *
 * <pre>
 * Classified By: DCM Robert P. Jackson for reasons 1.4 (b) and (d).
 *                    ^^^^^^^^^^^^^^^^^ name       ^^^^^^^ ^^^ reasons
 * Classified By: Karin L. Look, Acting A/S, VCI, reason 1.4 (d)
 * </pre>
 */
public final class ClassifiedByParser {

    private static final int CUT_AT = 72;
    private static final int NEAR_CUT = 66;
    private static final int MAX_REST_LENGTH = 4;
    private static final int MIN_TITLE_LENGTH = 5;
    private static final int MAX_LENGTH = 4000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern UNFINISHED = Pattern.compile("(?i)(?: for|reasons?:?)$");
    private static final Set<String> IN_REASONS = Set.of("and", "nd", "reasons");

    /** A statement takes one to five lines; anything beyond this many is text. */
    private static final int MAX_LINES = 20;

    /**
     * The content of the field.
     *
     * @param names without titles, in order
     * @param reasons in the form {@code 1.4(b)}
     */
    public record Result(List<String> names, List<String> reasons) {
        public Result {
            names = List.copyOf(names);
            reasons = List.copyOf(reasons);
        }
    }

    private ClassifiedByParser() {}

    public static Result parse(List<Line> field) {
        String joined = join(field);
        List<String> names = statements(joined).stream()
                .map(Classifier::names)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Result(names, Reasons.of(joined));
    }

    /**
     * The field if it is in the first paragraph ({@code 1. (U) Classified by …}, {@code CONFIDENTIAL - ENTIRE TEXT.
     * CLASSIFIED BY …}): the line with the keyword and those below it, up to a blank line or the next paragraph.
     */
    public static List<Line> inText(List<PagedLine> text) {
        List<Line> field = new ArrayList<>();
        int paragraphs = 0;
        for (PagedLine line : text) {
            paragraphs += line.opens() ? 1 : 0;
            if (paragraphs > 1 || (!field.isEmpty() && (line.isBlank() || !continues(field, line.text())))) {
                break;
            }
            Optional<Keyword> keyword = field.isEmpty() ? keyword(line.text()) : Optional.empty();
            if (keyword.isPresent()) {
                field.add(new Line(
                        line.number(), line.text().substring(keyword.get().start())));
            } else if (!field.isEmpty()) {
                field.add(line.line());
            }
        }
        return field;
    }

    private static Optional<Keyword> keyword(String line) {
        Optional<Keyword> keyword = Keyword.atStart(line).or(() -> Keyword.inside(line, 1));
        return keyword.filter(key -> key.field() == Field.CLASSIFIED_BY);
    }

    /**
     * The text after each keyword, which may occur twice, once with references only ({@code Classified By: REF: …}).
     */
    private static List<String> statements(String joined) {
        List<String> statements = new ArrayList<>();
        Optional<Keyword> keyword = Keyword.atStart(joined).or(() -> Keyword.inside(joined, 1));
        while (keyword.isPresent()) {
            int from = keyword.get().end();
            Optional<Keyword> next = Keyword.inside(joined, Math.max(from, 1));
            while (next.isPresent() && next.get().field() != Field.CLASSIFIED_BY) {
                next = Keyword.inside(joined, next.get().start() + 1);
            }
            statements.add(joined.substring(from, next.map(Keyword::start).orElse(joined.length())));
            keyword = next;
        }
        return statements;
    }

    /** The lines joined by a space, or without one if a word was cut in two at column 72. */
    static String join(List<Line> field) {
        StringBuilder joined = new StringBuilder();
        int last = 0;
        for (Line line : field) {
            String text = line.text().stripTrailing();
            boolean cut = last == CUT_AT || last == CUT_AT - 1;
            boolean section = Digits.end(text, 0) > 0 && endsInLetter(joined);
            boolean oneWord =
                    (cut && isLetter(text) && !section) || continuesWord(last, text) || continuesTitle(joined, text);
            joined.append(joined.isEmpty() || oneWord ? "" : " ").append(text);
            last = text.length();
            if (joined.length() > MAX_LENGTH) {
                break;
            }
        }
        return joined.substring(0, Math.min(joined.length(), MAX_LENGTH));
    }

    /**
     * {@code Richa} / {@code rd Lamb}: whether a line that ends near column 72 continues with lowercase letters that
     * are not a word of the statement.
     */
    private static boolean continuesWord(int last, String text) {
        String word = Blanks.words(text).stream().findFirst().orElse("");
        return last >= NEAR_CUT
                && last <= CUT_AT
                && word.length() <= MAX_REST_LENGTH
                && word.chars().allMatch(Character::isLowerCase)
                && !Classifier.isSmallWord(word);
    }

    /**
     * {@code CHARGE D'AFFAIR} / {@code S ROBERT LOW}: whether the first few letters of a line complete a title above,
     * at any column.
     */
    private static boolean continuesTitle(StringBuilder above, String text) {
        String rest = Blanks.words(text).stream().findFirst().orElse("");
        String word = above.substring(above.lastIndexOf(" ") + 1);
        return rest.length() < MAX_REST_LENGTH
                && word.length() >= MIN_TITLE_LENGTH
                && endsInLetter(above)
                && !Positions.isPosition(word)
                && Positions.isPosition(word + rest);
    }

    /** {@code … for reason} / {@code 1.4 (b)}, {@code … 1.4(b) and} / {@code 1.4(d)}: a whole word, followed by a section. */
    private static boolean endsInLetter(StringBuilder above) {
        return !above.isEmpty() && Character.isLetter(above.charAt(above.length() - 1));
    }

    private static boolean isLetter(String text) {
        return !text.isEmpty() && text.charAt(0) != ' ';
    }

    /** Whether a line continues the field above. After a reason, only more reasons do. */
    static boolean continues(List<Line> above, String line) {
        if (above.isEmpty()) {
            return true;
        }
        if (line.length() > MAX_LENGTH
                || above.size() > MAX_LINES
                || SectionLabel.of(line).isPresent()
                || (Portion.inAnyCase(line).isPresent() && !isReason(line))) {
            return false;
        }
        boolean given = !Reasons.of(join(above)).isEmpty();
        return !given || isReason(line) || LetterCase.lower(line).startsWith("declassify");
    }

    /**
     * Whether the field must continue after a blank line, since it ends with its keyword or with {@code for reason}.
     */
    static boolean expectsMore(List<Line> above) {
        String text = join(above).stripTrailing();
        boolean bare = keyword(text).filter(key -> key.end() >= text.length()).isPresent();
        return bare || UNFINISHED.matcher(text).find();
    }

    /**
     * {@code (b) and (d).}, {@code nd (d)}, {@code ons 1.4 (b)}, {@code )}: only letters, sections, and the words between them.
     */
    private static boolean isReason(String line) {
        return BETWEEN_WORDS
                .splitAsStream(LetterCase.lower(line))
                .map(word -> word.replace(".", ""))
                .allMatch(word -> word.length() <= 1 || Digits.is(word.charAt(0)) || IN_REASONS.contains(word));
    }
}
