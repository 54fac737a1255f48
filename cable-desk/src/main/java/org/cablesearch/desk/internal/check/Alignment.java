// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cablesearch.desk.DraftReport.Difference;
import org.cablesearch.desk.DraftReport.DifferenceKind;
import org.cablesearch.desk.internal.check.AlignmentTable.Step;
import org.cablesearch.desk.internal.check.ComparedWord.Kind;
import org.cablesearch.model.internal.text.Folding;

/**
 * A quotation beside a cable: all words of the quotation, aligned with successive words of the cable as {@link
 * AlignmentTable} finds them, and the differences between both.
 */
final class Alignment {

    private static final int MAX_CABLE_TEXT = 300;

    private final String text;
    private final List<ComparedWord> draft;
    private final CableTokens cable;
    private final AlignmentTable table;

    private int matched;
    private int longestRun;
    private int start = -1;
    private final List<Difference> differences = new ArrayList<>();
    private final List<int[]> faults = new ArrayList<>();

    private Alignment(String text, List<ComparedWord> draft, CableTokens cable) {
        this.text = text;
        this.draft = draft;
        this.cable = cable;
        table = new AlignmentTable(text, draft, cable);
    }

    /** Aligns a quotation of at least one token with a cable of at least one token. */
    static Alignment of(String text, List<ComparedWord> draft, CableTokens cable) {
        Alignment alignment = new Alignment(text, draft, cable);
        alignment.report(alignment.table.steps());
        return alignment;
    }

    private void report(List<Step> steps) {
        countMatches(steps);
        for (int k = 0; k < steps.size(); ) {
            Step step = steps.get(k);
            Predicate<Step> joins =
                    step.isFault() ? Step::isFault : isOtherCase(step) ? this::isOtherCase : no -> false;
            int until = k + 1;
            while (until < steps.size() && joins.test(steps.get(until))) {
                until++;
            }
            Step to = steps.get(until - 1);
            if (step.isMatch()) {
                kindOfMatch(step).ifPresent(kind -> add(kind, step, to));
            } else if (!step.isFault()) {
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
            run = step.isMatch() ? run + 1 : 0;
            longestRun = Math.max(longestRun, run);
            if (step.isMatch()) {
                start = start < 0 ? step.j() : start;
                matched += step.i2() - step.i();
            }
        }
    }

    /**
     * The words before the first match. They are changed if words of the same sentence precede it in the
     * cable, and added if it begins a sentence.
     */
    private void faultAtStart(Step to) {
        int from = to.j2();
        while (to.j2() - from < to.i2() && from > table.first() && isWithinSentence(from - 1)) {
            from--;
        }
        Step all = Step.ofChange(0, to.i2(), from, to.j2());
        fault(all, all);
    }

    private void faultAtEnd(Step first, int n) {
        int until = first.j();
        while (until - first.j() < n - first.i()
                && first.j() > table.first()
                && until < table.last()
                && isWithinSentence(until - 1)) {
            until++;
        }
        Step all = Step.ofChange(first.i(), n, first.j(), until);
        fault(all, all);
    }

    /** Whether the same sentence continues after a token of the cable. */
    private boolean isWithinSentence(int token) {
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
                .filter(j -> cable.tokens().get(j).kind() == Kind.REDACTION)
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
                && token.written(text).equals(cable.written(step.j()));
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
                .mapToObj(j -> cable.tokens().get(j).form())
                .toList();
        return !inner.isEmpty() && inner.equals(forms);
    }

    /** The difference in spelling between matching words; empty if they are the same. */
    private Optional<DifferenceKind> kindOfMatch(Step step) {
        if (!step.isSameWord()) {
            return Optional.empty();
        }
        ComparedWord token = draft.get(step.i());
        if (token.kind() == Kind.BRACKETED_WORD) {
            return Optional.of(DifferenceKind.BRACKET);
        }
        String one = letters(token.written(text));
        String other = letters(cable.written(step.j()));
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

    private void add(DifferenceKind kind, Step from, Step to) {
        String words = from.i() == to.i2()
                ? ""
                : text.substring(
                                draft.get(from.i()).start(),
                                draft.get(to.i2() - 1).end())
                        .replaceAll("\\s+", " ");
        differences.add(new Difference(kind, words, cable.written(from.j(), to.j2(), MAX_CABLE_TEXT)));
    }

    CableTokens cable() {
        return cable;
    }

    int cost() {
        return table.cost();
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
