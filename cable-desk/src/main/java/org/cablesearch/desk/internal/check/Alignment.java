// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.desk.DraftReport.Difference;
import org.cablesearch.desk.DraftReport.DifferenceKind;
import org.cablesearch.desk.internal.check.ComparedWord.Kind;
import org.cablesearch.model.internal.names.Positions;
import org.cablesearch.model.internal.text.Folding;

/**
 * The cheapest way to turn words of a cable into a quotation: all words of the quotation, aligned with successive words
 * of the cable. Words that are changed, added or left out cost much; ellipses, brackets and redactions little.
 */
final class Alignment {

    private static final int WORD = 10;
    private static final int LOST_REDACTION = 3;
    private static final int MARK = 1;

    /** Upper bound on the cost of an omission. */
    private static final int LONG_OMISSION = 45;

    /** Maximum cells of the table; of a longer cable, only the part with most words of the quotation is compared. */
    private static final int MAX_CELLS = 16_000_000;

    private static final int MAX_CABLE_TEXT = 300;

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

    private int cost;
    private int matched;
    private int longestRun;
    private int start = -1;
    private final List<Difference> differences = new ArrayList<>();
    private final List<int[]> faults = new ArrayList<>();

    private Alignment(String text, List<ComparedWord> draft, CableTokens cable, int first, int last) {
        this.text = text;
        this.draft = draft;
        this.cable = cable;
        this.first = first;
        this.last = last;
    }

    /** Aligns a quotation of at least one token with a cable of at least one token. */
    static Alignment of(String text, List<ComparedWord> draft, CableTokens cable) {
        int all = cable.tokens().size();
        int most = width(draft);
        int first = all <= most ? 0 : densest(draft, cable, most);
        Alignment alignment = new Alignment(text, draft, cable, first, Math.min(all, first + most));
        alignment.run();
        return alignment;
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

    private ComparedWord cableToken(int j) {
        return cable.tokens().get(first + j);
    }

    private void run() {
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
        trace(ops, opened, n, end);
    }

    private void word(byte[][] ops, int i, int j, ComparedWord token, String outside, int[] above, int[] here) {
        int best = above[j] + (isFrame(token, j) ? MARK : WORD);
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
        return Folding.letters(written(token).replaceAll("\\[[^\\]]*\\]", ""));
    }

    /** The cost of a word of the draft beside a word of the cable. */
    private static int compare(ComparedWord token, String outside, ComparedWord other) {
        if (token.form().equals(other.form())) {
            return 0;
        }
        return !outside.isEmpty() && other.isWord() && other.form().contains(outside) ? MARK : WORD;
    }

    /** A step of the alignment: tokens of the draft from i to i2, beside tokens of the cable from j to j2. */
    private record Step(byte op, int i, int i2, int j, int j2) {}

    private void trace(byte[][] ops, BitSet[] opened, int n, int end) {
        List<Step> steps = new ArrayList<>();
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
            steps.add(new Step(op, fromI, i, fromJ, j));
            i = fromI;
            j = fromJ;
        }
        report(steps.reversed().stream()
                .filter(step -> !isLostLabel(step))
                .map(this::withFigures)
                .toList());
    }

    /** A step whose words match, but whose figures differ in a sign, is a change. */
    private Step withFigures(Step step) {
        if (step.op() != MATCH || Figures.isSame(text, draft.get(step.i()), cable, first + step.j())) {
            return step;
        }
        cost += WORD;
        return new Step(CHANGE, step.i(), step.i2(), step.j(), step.j2());
    }

    /** Whether only a label is left out, or a word of the header is not in its record. */
    private boolean isLostLabel(Step step) {
        return (step.op() == OMIT && cableToken(step.j()).kind() == Kind.LABEL)
                || (step.op() == ADD && isFrame(draft.get(step.i()), step.j()));
    }

    private boolean isFrame(ComparedWord token, int j) {
        return first + j <= cable.header() && (FRAME.contains(token.form()) || Positions.isPosition(written(token)));
    }

    private void report(List<Step> steps) {
        countMatches(steps);
        for (int k = 0; k < steps.size(); ) {
            Step step = steps.get(k);
            Predicate<Step> joins =
                    isFault(step) ? Alignment::isFault : isOtherCase(step) ? this::isOtherCase : no -> false;
            int until = k + 1;
            while (until < steps.size() && joins.test(steps.get(until))) {
                until++;
            }
            Step to = steps.get(until - 1);
            if (isMatch(step)) {
                kindOfMatch(step).ifPresent(kind -> add(kind, step, to));
            } else if (!isFault(step)) {
                mark(step);
            } else if (k == 0 && until < steps.size()) {
                faultAtStart(to);
            } else if (k > 0 && until == steps.size()) {
                faultAtEnd(step, to.i2());
            } else {
                fault(step, to);
            }
            k = until;
        }
    }

    private void countMatches(List<Step> steps) {
        int run = 0;
        for (Step step : steps) {
            run = isMatch(step) ? run + 1 : 0;
            longestRun = Math.max(longestRun, run);
            if (isMatch(step)) {
                start = start < 0 ? first + step.j() : start;
                matched += step.i2() - step.i();
            }
        }
    }

    private static boolean isMatch(Step step) {
        return step.op() == MATCH || step.op() == JOIN_DRAFT || step.op() == JOIN_CABLE;
    }

    private static boolean isFault(Step step) {
        return step.op() == CHANGE || step.op() == ADD || step.op() == OMIT || step.op() == OMIT_MANY;
    }

    /**
     * The words before the first match. They are changed if words of the same sentence precede it in the
     * cable, and added if it begins a sentence.
     */
    private void faultAtStart(Step to) {
        int from = to.j2();
        while (to.j2() - from < to.i2() && from > 0 && isWithinSentence(from - 1)) {
            from--;
        }
        Step all = new Step(CHANGE, 0, to.i2(), from, to.j2());
        fault(all, all);
    }

    private void faultAtEnd(Step first, int n) {
        int until = first.j();
        while (until - first.j() < n - first.i()
                && first.j() > 0
                && until < last - this.first
                && isWithinSentence(until - 1)) {
            until++;
        }
        Step all = new Step(CHANGE, first.i(), n, first.j(), until);
        fault(all, all);
    }

    /** Whether the same sentence continues after a token of the cable. */
    private boolean isWithinSentence(int j) {
        int token = first + j;
        if (token + 1 >= cable.tokens().size()
                || !cable.pieces().get(token).equals(cable.pieces().get(token + 1))) {
            return false;
        }
        String between = cable.texts()
                .get(cable.pieces().get(token))
                .substring(
                        cable.tokens().get(token).end(),
                        cable.tokens().get(token + 1).start());
        return between.chars().noneMatch(c -> c == '.' || c == '!' || c == '?');
    }

    private void fault(Step from, Step to) {
        int words = to.i2() - from.i();
        int cableWords = to.j2() - from.j();
        boolean onlyRedactions = words == 0 && redactions(from.j(), to.j2()) == cableWords;
        DifferenceKind kind = onlyRedactions
                ? DifferenceKind.REDACTION
                : words == 0 ? DifferenceKind.OMITTED : cableWords == 0 ? DifferenceKind.ADDED : DifferenceKind.CHANGED;
        add(kind, from, to);
        if (!onlyRedactions) {
            faults.add(new int[] {from.i(), to.i2()});
        }
    }

    private long redactions(int from, int to) {
        return IntStream.range(from, to)
                .filter(j -> cableToken(j).kind() == Kind.REDACTION)
                .count();
    }

    private void mark(Step step) {
        ComparedWord token = draft.get(step.i());
        boolean skipsNothing = step.j() == step.j2();
        if (token.kind() == Kind.ELLIPSIS && skipsNothing) {
            return;
        }
        boolean overRedaction = redactions(step.j(), step.j2()) > 0;
        if (token.kind() == Kind.BRACKET && isSame(token, step)) {
            return;
        }
        boolean sameRedaction = token.kind() == Kind.REDACTION
                && step.j2() - step.j() == 1
                && overRedaction
                && written(token).equals(cable.written(first + step.j()));
        if (sameRedaction) {
            return;
        }
        DifferenceKind kind = switch (token.kind()) {
            case ELLIPSIS -> DifferenceKind.ELLIPSIS;
            case BRACKET -> overRedaction ? DifferenceKind.REDACTION : DifferenceKind.BRACKET;
            default -> DifferenceKind.REDACTION;
        };
        add(kind, step, step);
    }

    /** Whether the brackets are the cable's own. */
    private boolean isSame(ComparedWord token, Step step) {
        List<String> inner = ComparedWords.ofCable(token.form()).stream()
                .map(ComparedWord::form)
                .toList();
        List<String> forms = IntStream.range(step.j(), step.j2())
                .mapToObj(j -> cableToken(j).form())
                .toList();
        return !inner.isEmpty() && inner.equals(forms);
    }

    /** The difference in spelling between matching words; empty if they are the same. */
    private Optional<DifferenceKind> kindOfMatch(Step step) {
        if (step.op() != MATCH) {
            return Optional.empty();
        }
        ComparedWord token = draft.get(step.i());
        if (token.kind() == Kind.BRACKETED_WORD) {
            return Optional.of(DifferenceKind.BRACKET);
        }
        String one = letters(written(token));
        String other = letters(cable.written(first + step.j()));
        return !one.equals(other) && one.equalsIgnoreCase(other) ? Optional.of(DifferenceKind.CASE) : Optional.empty();
    }

    private boolean isOtherCase(Step step) {
        return kindOfMatch(step).filter(DifferenceKind.CASE::equals).isPresent();
    }

    private static String letters(String written) {
        StringBuilder letters = new StringBuilder();
        Folding.withoutAccents(written)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private String written(ComparedWord token) {
        return text.substring(token.start(), token.end());
    }

    private void add(DifferenceKind kind, Step from, Step to) {
        String words = from.i() == to.i2()
                ? ""
                : text.substring(
                                draft.get(from.i()).start(),
                                draft.get(to.i2() - 1).end())
                        .replaceAll("\\s+", " ");
        differences.add(new Difference(kind, words, cable.written(first + from.j(), first + to.j2(), MAX_CABLE_TEXT)));
    }

    CableTokens cable() {
        return cable;
    }

    int cost() {
        return cost;
    }

    /** The number of words of the quotation that match the cable. */
    int matched() {
        return matched;
    }

    /** The length of the longest run of words that match the cable. */
    int longestRun() {
        return longestRun;
    }

    /** The first token of the cable that matches the quotation; -1 if none does. */
    int start() {
        return start;
    }

    List<Difference> differences() {
        return differences;
    }

    /** The parts of the quotation that are wrong, as tokens from and to. */
    List<int[]> faults() {
        return faults;
    }
}
