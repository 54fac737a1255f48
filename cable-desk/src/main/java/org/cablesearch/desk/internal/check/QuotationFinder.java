package org.cablesearch.desk.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cablesearch.desk.Draft;

/**
 * Finds quotations: block quotations, and text in quotation marks as English, German, French, Spanish, Italian, Polish,
 * Dutch and the Nordic languages write them. A quotation within a quotation is part of it.
 */
public final class QuotationFinder {

    private static final int MAX_LENGTH = 20_000;
    private static final String BEFORE_OPENING = " \u00a0\u202f\t\n\r([{—–-/>*_";

    private final Draft draft;
    private final Effort effort;
    private final String text;
    private final List<Quoted> found = new ArrayList<>();

    private QuotationFinder(Draft draft, Effort effort) {
        this.draft = draft;
        this.effort = effort;
        this.text = draft.text();
    }

    /**
     * A quotation, without its marks.
     *
     * @param block the place of its block in the draft
     * @param isBlock whether it is a block quotation
     */
    public record Quoted(int start, int end, int block, boolean isBlock) {}

    /** The quotations of a draft, in order. */
    public static List<Quoted> find(Draft draft, Effort effort) {
        QuotationFinder finder = new QuotationFinder(draft, effort);
        int after = 0;
        for (int i = 0; i < draft.blocks().size(); i++) {
            Draft.Block block = draft.blocks().get(i);
            if (block.isQuotation()) {
                finder.found.add(new Quoted(block.start(), block.end(), i, true));
            } else {
                after = finder.inline(i, Math.max(after, block.start()));
            }
        }
        finder.found.sort(Comparator.comparingInt(Quoted::start));
        return List.copyOf(finder.found);
    }

    /** Finds the quotations that begin in a block; returns where the last of them ends. */
    private int inline(int index, int from) {
        Draft.Block block = draft.blocks().get(index);
        int i = from;
        while (i < block.end()) {
            int width = openingWidth(i, block);
            int close = width == 0 ? -1 : closing(i, width, block.end());
            if (width > 0 && close < 0 && isContinued(i, index)) {
                close = closingInLaterBlock(i, index);
            }
            if (close > i && close - i <= MAX_LENGTH) {
                found.add(new Quoted(i + width, close, index, false));
                i = close + 1;
            } else {
                i++;
            }
        }
        return i;
    }

    /** The length of the opening mark at this position; 0 if there is none. */
    private int openingWidth(int i, Draft.Block block) {
        char c = text.charAt(i);
        char before = i == block.start() ? ' ' : text.charAt(i - 1);
        char after = i + 1 < block.end() ? text.charAt(i + 1) : ' ';
        boolean begins = BEFORE_OPENING.indexOf(before) >= 0 || "“„«‘\"'".indexOf(before) >= 0;
        boolean opens = begins && !Character.isWhitespace(after);
        return switch (c) {
            case '“', '„', '«', '‹', '「', '『', '‟' -> 1;
            case '»', '›' -> opens ? 1 : 0;
            case '”', '"' -> opens ? 1 : 0;
            case '‘', '‚', '\'' -> opens && opensSingle(c, after) ? 1 : 0;
            case '`' -> after == '`' && begins ? 2 : 0;
            default -> 0;
        };
    }

    /** An apostrophe may precede digits: {@code '90s}. */
    private static boolean opensSingle(char mark, char after) {
        return Character.isLetter(after) || "[…(".indexOf(after) >= 0 || (mark != '\'' && Character.isDigit(after));
    }

    private static String closers(char opening) {
        return switch (opening) {
            case '“', '‟' -> "”";
            case '„' -> "“”";
            case '«' -> "»";
            case '»' -> "«»";
            case '‹' -> "›";
            case '›' -> "‹›";
            case '”' -> "”";
            case '‘' -> "’";
            case '‚' -> "‘’";
            case '「' -> "」";
            case '『' -> "』";
            case '`' -> "'";
            default -> String.valueOf(opening);
        };
    }

    private int closing(int open, int width, int end) {
        char opening = text.charAt(open);
        String closers = closers(opening);
        boolean nests = closers.indexOf(opening) < 0;
        int depth = 1;
        int passed = -1;
        effort.add(Math.min(MAX_LENGTH, end - open), open);
        for (int i = open + width; i < end && i - open <= MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (nests && c == opening && opening != '‘' && opening != '`') {
                depth++;
            } else if (closers.indexOf(c) >= 0 && closes(i, opening, end)) {
                if (--depth == 0) {
                    if (!isPossessive(i, opening, end)) {
                        return i;
                    }
                    passed = passed < 0 ? i : passed;
                    depth = 1;
                }
            }
        }
        return passed;
    }

    private boolean closes(int i, char opening, int end) {
        char before = text.charAt(i - 1);
        char after = i + 1 < end ? text.charAt(i + 1) : ' ';
        return switch (opening) {
            case '"', '”', '\'', '‘', '‚' -> !Character.isWhitespace(before) && !Character.isLetterOrDigit(after);
            case '`' -> after == '\'';
            case '»', '›' -> !Character.isLetterOrDigit(after) || text.charAt(i) != opening;
            default -> true;
        };
    }

    /** Whether this may be an apostrophe after a plural: {@code soldiers’ pay}; it is one if a later mark closes. */
    private boolean isPossessive(int i, char opening, int end) {
        return (opening == '‘' || opening == '\'')
                && text.charAt(i - 1) == 's'
                && i + 2 < end
                && text.charAt(i + 1) == ' '
                && Character.isLowerCase(text.charAt(i + 2));
    }

    /** Whether the next block begins with the same mark, as each paragraph of a long quotation does. */
    private boolean isContinued(int open, int index) {
        return index + 1 < draft.blocks().size()
                && !draft.blocks().get(index + 1).isQuotation()
                && text.charAt(draft.blocks().get(index + 1).start()) == text.charAt(open);
    }

    private int closingInLaterBlock(int open, int index) {
        for (int next = index + 1; next < draft.blocks().size(); next++) {
            Draft.Block block = draft.blocks().get(next);
            if (text.charAt(block.start()) != text.charAt(open)) {
                return -1;
            }
            int close = closing(block.start(), 1, block.end());
            if (close >= 0) {
                return close;
            }
        }
        return -1;
    }
}
