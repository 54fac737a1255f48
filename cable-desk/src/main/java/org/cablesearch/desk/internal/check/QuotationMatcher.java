// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.desk.DraftReport.QuotationStatus;
import org.cablesearch.desk.DraftReport.Why;
import org.cablesearch.desk.internal.check.Attributions.Attribution;
import org.cablesearch.desk.internal.check.QuotationFinder.Quoted;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Span;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.ClassificationLine;
import org.cablesearch.reader.internal.line.PageMark;
import org.cablesearch.reader.internal.line.SectionMarks;

/** Finds the cable that contains the words of a quotation. */
public final class QuotationMatcher {

    /** A shorter quotation is treated as a term, unless the draft names a cable right beside it. */
    private static final int MIN_WORDS = 3;

    /** A shorter quotation that no cable contains is treated as a term, unless the draft names a cable for it. */
    private static final int MIN_UNATTRIBUTED_WORDS = 5;

    /** Minimum words matching a second cable before the quotation counts as spliced from two. */
    private static final int MIN_JOINED_WORDS = 4;

    /** Maximum words, brackets and ellipses of a quotation; a page has some 400. */
    private static final int MAX_TOKENS = 5_000;

    /** Maximum remembered results of equal quotations. */
    private static final int MAX_REMEMBERED = 1_000;

    /** Maximum number of other cables named in the paragraph that are compared. */
    private static final int MAX_NEIGHBOURS = 20;

    private final String text;
    private final Attributions attributions;
    private final HeldCables cables;
    private final Effort effort;
    private final Map<Question, Answer> remembered = new Latest<>(MAX_REMEMBERED);

    public QuotationMatcher(Draft draft, Attributions attributions, HeldCables cables, Effort effort) {
        this.text = draft.text();
        this.attributions = attributions;
        this.cables = cables;
        this.effort = effort;
    }

    /**
     * What the answer about a quotation depends on; equal ones are compared once.
     *
     * @param named the cables that the draft names for it
     * @param neighbours other cables that its paragraph names
     */
    private record Question(String words, Set<String> named, Set<String> neighbours, boolean isDirect) {}

    /**
     * The answer.
     *
     * @param match the best cable, if it contains the quotation or some of it
     */
    private record Answer(QuotationStatus status, Optional<Match> match) {}

    private record Match(Alignment alignment, List<String> elsewhere) {}

    /** The result for a quotation; empty if its mark is an apostrophe. */
    public Optional<Quotation> match(Quoted quoted) throws IOException {
        Attribution attribution = attributions.of(quoted);
        if (quoted.isSingle() && attributions.neighbours(quoted, 1).isEmpty()) {
            return Optional.empty();
        }
        int end = end(quoted, attribution);
        if (!quoted.isRead()) {
            return Optional.of(unread(quoted, end, attribution, Why.UNCLOSED));
        }
        List<ComparedWord> tokens = tokens(quoted.start(), end);
        if (tokens.size() > MAX_TOKENS) {
            return Optional.of(unread(quoted, end, attribution, Why.TOO_LONG));
        }
        return Optional.of(answer(quoted, end, tokens, attribution)
                .map(answer -> quotation(quoted, end, attribution, answer, Optional.empty()))
                .orElseGet(() -> unread(quoted, end, attribution, Why.TIME)));
    }

    /** The end of the words of a quotation: a block quotation may end with its source. */
    private int end(Quoted quoted, Attribution attribution) {
        int end = quoted.isBlock() ? Math.min(quoted.end(), attribution.end()) : quoted.end();
        while (quoted.isBlock()
                && end > quoted.start()
                && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '>')) {
            end--;
        }
        return end;
    }

    /** Compares a quotation; empty if the time is up. */
    private Optional<Answer> answer(Quoted quoted, int end, List<ComparedWord> tokens, Attribution attribution)
            throws IOException {
        Set<String> named = new LinkedHashSet<>();
        attribution.ids().forEach(id -> named.addAll(id.ids()));
        Set<String> neighbours = new LinkedHashSet<>();
        attributions.neighbours(quoted, MAX_NEIGHBOURS).forEach(id -> neighbours.addAll(id.ids()));
        neighbours.removeAll(named);
        Question question =
                new Question(text.substring(quoted.start(), end), named, neighbours, attribution.isDirect());
        Answer known = remembered.get(question);
        if (known != null) {
            return Optional.of(known);
        }
        if (effort.isUp()) {
            return Optional.empty();
        }
        try {
            Answer answer = answer(tokens, question);
            remembered.put(question, answer);
            return Optional.of(answer);
        } catch (InterruptedIOException e) {
            if (!effort.isUp()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Answer answer(List<ComparedWord> tokens, Question question) throws IOException {
        long words = tokens.stream().filter(ComparedWord::isWord).count();
        boolean isTerm = words < MIN_WORDS && !question.isDirect();
        if (words == 0 || isTerm) {
            return new Answer(QuotationStatus.TERM, Optional.empty());
        }
        Optional<Alignment> best = best(tokens, words, question).filter(one -> isNear(one, words));
        if (best.isPresent()) {
            boolean isExact = best.get().differences().isEmpty();
            return new Answer(
                    isExact ? QuotationStatus.EXACT : QuotationStatus.NEAR,
                    Optional.of(new Match(best.get(), elsewhere(best.get(), tokens))));
        }
        boolean isUnattributed =
                words < MIN_UNATTRIBUTED_WORDS && question.named().isEmpty();
        return new Answer(isUnattributed ? QuotationStatus.TERM : QuotationStatus.ABSENT, Optional.empty());
    }

    /** The words of a quotation without transmission marks. Dots at both ends are not compared. */
    private List<ComparedWord> tokens(int start, int end) {
        List<ComparedWord> tokens = new ArrayList<>();
        int from = start;
        for (int line = start; line < end; ) {
            int lineEnd = text.indexOf('\n', line, end);
            lineEnd = lineEnd < 0 ? end : lineEnd;
            String content = text.substring(line, lineEnd);
            if (isTransmissionMark(content.replaceFirst("^[>\\s]+", "").strip())) {
                tokens.addAll(ComparedWords.ofDraft(text, from, line));
                from = lineEnd;
            }
            for (PageMark mark : PageMark.in(content)) {
                tokens.addAll(ComparedWords.ofDraft(text, from, Math.max(from, line + mark.start())));
                from = Math.max(from, line + mark.end());
            }
            line = lineEnd + 1;
        }
        tokens.addAll(ComparedWords.ofDraft(text, from, end));
        tokens.removeIf(token -> token.form().equals(CableTokens.DISTRIBUTION));
        while (!tokens.isEmpty() && tokens.getFirst().kind() == ComparedWord.Kind.ELLIPSIS) {
            tokens.removeFirst();
        }
        while (!tokens.isEmpty() && tokens.getLast().kind() == ComparedWord.Kind.ELLIPSIS) {
            tokens.removeLast();
        }
        return tokens;
    }

    /** Whether a line is repeated between the sections of a cable. */
    private static boolean isTransmissionMark(String line) {
        return Captions.ofLine(line).isPresent() || SectionMarks.isMark(line) || ClassificationLine.is(line);
    }

    /** The words, each once. */
    private static List<String> words(List<ComparedWord> tokens) {
        return tokens.stream()
                .filter(ComparedWord::isWord)
                .map(ComparedWord::form)
                .distinct()
                .toList();
    }

    private static boolean isNear(Alignment alignment, long words) {
        return alignment.matched() * 2L >= words && alignment.longestRun() >= Math.min(3, (words + 1) / 2);
    }

    private Optional<Alignment> best(List<ComparedWord> tokens, long count, Question question) throws IOException {
        List<String> words = words(tokens);
        Optional<Alignment> best = bestOf(tokens, words, question.named(), Optional.empty());
        if ((best.isPresent() && best.get().faults().isEmpty()) || count < MIN_WORDS) {
            return best;
        }
        Optional<Alignment> near = bestOf(tokens, words, question.neighbours(), best);
        Set<String> compared = new LinkedHashSet<>(question.named());
        compared.addAll(question.neighbours());
        Optional<Alignment> all = bestOfAll(tokens, words, compared, near);
        boolean isKept = best.isPresent()
                && isNear(best.get(), count)
                && !all.orElseThrow().faults().isEmpty();
        return isKept ? best : all;
    }

    /**
     * The best cable of the archive: among those with runs of the words or, if none of these contains the quotation,
     * among those with the rarest words.
     *
     * @param compared the ids that have been compared
     */
    private Optional<Alignment> bestOfAll(
            List<ComparedWord> tokens, List<String> words, Set<String> compared, Optional<Alignment> sofar)
            throws IOException {
        effort.add(Effort.LOOK_UP);
        Set<String> withRuns = new LinkedHashSet<>(cables.withRuns(tokens));
        withRuns.removeAll(compared);
        Optional<Alignment> best = bestOf(tokens, words, withRuns, sofar);
        if (best.isPresent() && best.get().faults().isEmpty()) {
            return best;
        }
        effort.add((long) words.size() * Effort.LOOK_UP);
        Set<String> withRareWords = new LinkedHashSet<>(cables.withRareWords(tokens));
        withRareWords.removeAll(compared);
        withRareWords.removeAll(withRuns);
        return bestOf(tokens, words, withRareWords, best);
    }

    private Optional<Alignment> bestOf(
            List<ComparedWord> tokens, List<String> words, Set<String> candidates, Optional<Alignment> sofar)
            throws IOException {
        Optional<Alignment> best = sofar;
        for (String id : candidates) {
            for (CableTokens cable : cables.tokens(id)) {
                long known = words.stream().filter(cable.forms()::contains).count();
                if (cable.tokens().isEmpty() || known * 5 < words.size() * 2L) {
                    continue;
                }
                effort.add(AlignmentTable.cells(tokens, cable));
                if (effort.isUp()) {
                    throw new InterruptedIOException("the time of the check is up");
                }
                Alignment alignment = Alignment.of(text, tokens, cable);
                if (best.isEmpty() || alignment.cost() < best.get().cost()) {
                    best = Optional.of(alignment);
                }
                if (best.get().cost() == 0) {
                    return best;
                }
            }
        }
        return best;
    }

    /** Other cables that contain the words missing from this one. */
    private List<String> elsewhere(Alignment alignment, List<ComparedWord> tokens) throws IOException {
        Set<String> elsewhere = new TreeSet<>();
        for (int[] fault : alignment.faults()) {
            List<ComparedWord> part = tokens.subList(fault[0], fault[1]);
            List<String> words = words(part);
            if (words.size() < MIN_JOINED_WORDS) {
                continue;
            }
            bestOfAll(part, words, Set.of(), Optional.empty())
                    .filter(other -> other.faults().isEmpty())
                    .map(other -> other.cable().cable().id())
                    .filter(id -> !id.equals(alignment.cable().cable().id()))
                    .ifPresent(elsewhere::add);
        }
        return List.copyOf(elsewhere);
    }

    private Quotation quotation(Quoted quoted, int end, Attribution attribution, Answer answer, Optional<Why> why) {
        Optional<Alignment> alignment = answer.match().map(Match::alignment);
        Optional<String> id = alignment.map(one -> one.cable().cable().id());
        Optional<Paragraph> paragraph = alignment
                .filter(one -> one.start() >= 0)
                .flatMap(one -> one.cable().paragraph(one.start()));
        Optional<String> claimed = claimed(attribution, id);
        return new Quotation(
                text.substring(quoted.start(), end).strip(),
                new Span(quoted.start(), end),
                answer.status(),
                id,
                paragraph.map(Paragraph::number).orElse(OptionalInt.empty()),
                paragraph.map(one -> OptionalInt.of(one.index())).orElse(OptionalInt.empty()),
                paragraph.flatMap(Paragraph::marking).map(PortionMarking::text),
                claimed,
                claimed.filter(cable -> why.isEmpty())
                        .map(cable -> claimedParagraph(attribution, cable))
                        .orElse(OptionalInt.empty()),
                alignment.map(Alignment::differences).orElse(List.of()),
                answer.match().map(Match::elsewhere).orElse(List.of()),
                why);
    }

    private Quotation unread(Quoted quoted, int end, Attribution attribution, Why why) {
        Answer none = new Answer(QuotationStatus.UNREAD, Optional.empty());
        return quotation(quoted, end, attribution, none, Optional.of(why));
    }

    private OptionalInt claimedParagraph(Attribution attribution, String cable) {
        return attribution.ids().stream()
                .filter(id -> attribution.isStrict() && id.ids().contains(cable))
                .findFirst()
                .map(id -> NamedParagraph.beside(id, text))
                .orElse(OptionalInt.empty());
    }

    /** The cable that the draft names: the one with the words, if the draft names it among others. */
    private static Optional<String> claimed(Attribution attribution, Optional<String> id) {
        List<String> named =
                attribution.ids().stream().flatMap(one -> one.ids().stream()).toList();
        if (id.filter(named::contains).isPresent()) {
            return id;
        }
        return attribution.isStrict() ? named.stream().findFirst() : Optional.empty();
    }
}
