// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.desk.internal.check.ComparedWord.Kind;
import org.cablesearch.model.internal.names.Positions;
import org.cablesearch.model.internal.text.Folding;

/**
 * Finds the cheapest steps that turn successive words of a cable into the words of a quotation. Words that are changed,
 * added or left out cost much; ellipses, brackets and redactions little.
 */
final class AlignmentTable {

    private static final int WORD = 10;
    private static final int LOST_REDACTION = 3;
    private static final int MARK = 1;

    /** Upper bound on the cost of an omission. */
    private static final int LONG_OMISSION = 45;

    /** Maximum cells of the table; of a longer cable, only the part with most words of the quotation is compared. */
    private static final int MAX_CELLS = 16_000_000;

    private static final byte MATCH = 1;
    private static final byte CHANGE = 2;
    private static final byte ADD = 3;
    private static final byte OMIT = 4;
    private static final byte JOIN_DRAFT = 5;
    private static final byte JOIN_CABLE = 6;
    private static final byte ENTER = 7;
    private static final byte EXTEND = 8;
    private static final byte OMIT_MANY = 9;

    /** Words of a header that its record does not keep, besides the titles of those who classified it. */
    private static final Set<String> FRAME = Set.of(
            "reason", "reasons", "for", "per", "by", "and", "of", "the", "n", "a", "tags", "ref", "refs", "sipdis");

    private final String text;
    private final List<ComparedWord> draft;
    private final CableTokens cable;
    private final int first;
    private final int last;

    private final List<Step> steps;
    private int cost;

    /** Compares a quotation of at least one token with a cable of at least one token. */
    AlignmentTable(String text, List<ComparedWord> draft, CableTokens cable) {
        this.text = text;
        this.draft = draft;
        this.cable = cable;
        int all = cable.tokens().size();
        int most = width(draft);
        first = all <= most ? 0 : densest(draft, cable, most);
        last = Math.min(all, first + most);
        steps = find();
    }

    /** A step: tokens of the draft from i to i2, beside tokens of the cable from j to j2. */
    record Step(byte op, int i, int i2, int j, int j2) {

        /** Words of the draft that the cable has otherwise. */
        static Step ofChange(int i, int i2, int j, int j2) {
            return new Step(CHANGE, i, i2, j, j2);
        }

        /** Whether a word of the draft is a word of the cable. */
        boolean isSameWord() {
            return op == MATCH;
        }

        /** Whether words are the same, or the same after a hyphen at a line end is taken out. */
        boolean isMatch() {
            return op == MATCH || op == JOIN_DRAFT || op == JOIN_CABLE;
        }

        /** Whether words are changed, added or left out. */
        boolean isFault() {
            return op == CHANGE || op == ADD || op == OMIT || op == OMIT_MANY;
        }
    }

    /** The number of cells in the table of an alignment. */
    static long cells(List<ComparedWord> draft, CableTokens cable) {
        return (draft.size() + 1L) * Math.min(width(draft), cable.tokens().size());
    }

    private static int width(List<ComparedWord> draft) {
        return Math.max(1, MAX_CELLS / (draft.size() + 1));
    }

    /** The start of the part of the cable with most words of the quotation. */
    private static int densest(List<ComparedWord> draft, CableTokens cable, int length) {
        Set<String> wanted = draft.stream().map(ComparedWord::form).collect(Collectors.toSet());
        int hits = 0;
        int best = -1;
        int start = 0;
        for (int i = 0; i < cable.tokens().size(); i++) {
            hits += wanted.contains(cable.tokens().get(i).form()) ? 1 : 0;
            if (i >= length) {
                hits -= wanted.contains(cable.tokens().get(i - length).form()) ? 1 : 0;
            }
            if (hits > best) {
                best = hits;
                start = Math.max(0, i - length + 1);
            }
        }
        return start;
    }

    /** The first token of the cable that was compared. */
    int first() {
        return first;
    }

    /** The token of the cable after the last that was compared. */
    int last() {
        return last;
    }

    int cost() {
        return cost;
    }

    /** The steps in order, without labels that are left out and words of the header that the record does not keep. */
    List<Step> steps() {
        return steps;
    }

    private ComparedWord cableToken(int j) {
        return cable.tokens().get(first + j);
    }

    private List<Step> find() {
        int n = draft.size();
        int m = last - first;
        byte[][] ops = new byte[n + 1][m + 1];
        BitSet[] opened = new BitSet[n + 1];
        // The costs of this row and of the two above it; a quotation may begin anywhere.
        int[][] rows = new int[3][m + 1];
        for (int i = 1; i <= n; i++) {
            int[] here = rows[i % 3];
            int[] above = rows[(i - 1) % 3];
            int[] twoAbove = rows[(i + 1) % 3];
            ComparedWord token = draft.get(i - 1);
            boolean joins = i > 1
                    && draft.get(i - 2).breaksLine()
                    && token.isWord()
                    && draft.get(i - 2).isWord();
            String joined = joins ? draft.get(i - 2).form() + token.form() : "";
            String outside = token.kind() == Kind.BRACKETED_WORD ? outsideBrackets(token) : "";
            opened[i] = new BitSet(m + 1);
            int gap = Integer.MAX_VALUE / 2;
            for (int j = 0; j <= m; j++) {
                if (token.isWord()) {
                    word(ops, i, j, token, outside, above, here);
                    if (j > 0) {
                        boolean opens = here[j - 1] + LONG_OMISSION <= gap;
                        gap = opens ? here[j - 1] + LONG_OMISSION : gap;
                        opened[i].set(j, opens);
                        if (gap < here[j]) {
                            here[j] = gap;
                            ops[i][j] = OMIT_MANY;
                        }
                    }
                    if (joins && j > 0 && joined.equals(cableToken(j - 1).form()) && twoAbove[j - 1] < here[j]) {
                        here[j] = twoAbove[j - 1];
                        ops[i][j] = JOIN_DRAFT;
                    }
                } else {
                    mark(ops, i, j, token, above, here);
                }
            }
        }
        int[] bottom = rows[n % 3];
        int end = 0;
        for (int j = 1; j <= m; j++) {
            if (bottom[j] < bottom[end]) {
                end = j;
            }
        }
        cost = bottom[end];
        return trace(ops, opened, n, end);
    }

    private void word(byte[][] ops, int i, int j, ComparedWord token, String outside, int[] above, int[] here) {
        int best = above[j] + (isFrame(token, first + j) ? MARK : WORD);
        byte op = ADD;
        if (j > 0) {
            ComparedWord other = cableToken(j - 1);
            int omitted = here[j - 1] + lost(other);
            if (omitted < best) {
                best = omitted;
                op = OMIT;
            }
            int compared = compare(token, outside, other);
            int changed = above[j - 1] + compared;
            if (changed <= best) {
                best = changed;
                op = compared < WORD ? MATCH : CHANGE;
            }
            if (j > 1
                    && cableToken(j - 2).breaksLine()
                    && above[j - 2] < best
                    && token.form().equals(cableToken(j - 2).form() + other.form())) {
                best = above[j - 2];
                op = JOIN_CABLE;
            }
        }
        here[j] = best;
        ops[i][j] = op;
    }

    /** The cost of a word of the cable that the quotation leaves out. */
    private static int lost(ComparedWord token) {
        return switch (token.kind()) {
            case LABEL -> 0;
            case REDACTION -> LOST_REDACTION;
            default -> WORD;
        };
    }

    private void mark(byte[][] ops, int i, int j, ComparedWord token, int[] above, int[] here) {
        here[j] = above[j] + MARK;
        ops[i][j] = ENTER;
        if (j > 0) {
            boolean isEllipsis = token.kind() == Kind.ELLIPSIS;
            boolean isRedacted = cableToken(j - 1).kind() == Kind.REDACTION;
            int extended = here[j - 1] + (isEllipsis || isRedacted ? 0 : MARK);
            // A mark at the start of a quotation matches a redaction, if there is one.
            if (extended < here[j] || (extended == here[j] && isRedacted && !isEllipsis)) {
                here[j] = extended;
                ops[i][j] = EXTEND;
            }
        }
    }

    /** The letters of a word that are not in brackets. */
    private String outsideBrackets(ComparedWord token) {
        return Folding.letters(token.written(text).replaceAll("\\[[^\\]]*\\]", ""));
    }

    /** The cost of a word of the draft beside a word of the cable. */
    private static int compare(ComparedWord token, String outside, ComparedWord other) {
        if (token.form().equals(other.form())) {
            return 0;
        }
        return !outside.isEmpty() && other.isWord() && other.form().contains(outside) ? MARK : WORD;
    }

    private List<Step> trace(byte[][] ops, BitSet[] opened, int n, int end) {
        List<Step> found = new ArrayList<>();
        int i = n;
        int j = end;
        while (i > 0) {
            byte op = ops[i][j];
            int fromI = i;
            int fromJ = j;
            switch (op) {
                case MATCH, CHANGE -> {
                    fromI = i - 1;
                    fromJ = j - 1;
                }
                case ADD -> fromI = i - 1;
                case OMIT -> fromJ = j - 1;
                case OMIT_MANY -> fromJ = opened[i].previousSetBit(j) - 1;
                case JOIN_DRAFT -> {
                    fromI = i - 2;
                    fromJ = j - 1;
                }
                case JOIN_CABLE -> {
                    fromI = i - 1;
                    fromJ = j - 2;
                }
                default -> {
                    while (ops[i][fromJ] == EXTEND) {
                        fromJ--;
                    }
                    fromI = i - 1;
                }
            }
            found.add(new Step(op, fromI, i, first + fromJ, first + j));
            i = fromI;
            j = fromJ;
        }
        return found.reversed().stream()
                .filter(step -> !isLostLabel(step))
                .map(this::withFigures)
                .toList();
    }

    /** A step whose words match, but whose figures differ in a sign, is a change. */
    private Step withFigures(Step step) {
        if (!step.isSameWord() || Figures.isSame(text, draft.get(step.i()), cable, step.j())) {
            return step;
        }
        cost += WORD;
        return Step.ofChange(step.i(), step.i2(), step.j(), step.j2());
    }

    /** Whether only a label is left out, or a word of the header is not in its record. */
    private boolean isLostLabel(Step step) {
        return (step.op() == OMIT && cable.tokens().get(step.j()).kind() == Kind.LABEL)
                || (step.op() == ADD && isFrame(draft.get(step.i()), step.j()));
    }

    private boolean isFrame(ComparedWord token, int j) {
        return j <= cable.header() && (FRAME.contains(token.form()) || Positions.isPosition(token.written(text)));
    }
}
